import { certificateFileHeaders, credentialHeaders } from '../security-headers.ts';

/** Kept nowhere: the next deploy may issue it, and what could not be read may be read a moment later. */
const unkept = { 'Cache-Control': 'no-store', 'Netlify-CDN-Cache-Control': 'no-store' };
const soon = { 'Retry-After': '60' };

const fileProblem = (status: number, text: string, headers = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: {
      ...certificateFileHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      ...unkept,
      ...headers,
    },
  });

export const noSuchFile = (): Response =>
  fileProblem(404, 'No certificate of this site has a file at this address.');

export const couldNotCheckFile = (): Response =>
  fileProblem(503, 'This file could not be checked just now. Try again in a minute.', soon);

const credentialProblem = (status: number, detail: string, headers = {}): Response =>
  new Response(`${JSON.stringify({ status, detail })}\n`, {
    status,
    headers: {
      ...credentialHeaders,
      'Content-Type': 'application/problem+json',
      ...unkept,
      ...headers,
    },
  });

export const noSuchCredential = (): Response =>
  credentialProblem(404, 'No certificate of this site has a credential at this address.');

export const couldNotCheckCredential = (): Response =>
  credentialProblem(
    503,
    'This credential could not be checked just now. Try again in a minute.',
    soon,
  );
