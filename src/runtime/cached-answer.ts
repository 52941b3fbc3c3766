import { hash } from 'node:crypto';
import type { VerificationCode } from '../model/code.ts';

export interface Published {
  readonly body: Uint8Array | string;
  readonly headers: Readonly<Record<string, string>>;
  /** The certificate that the answer is about. */
  readonly code: VerificationCode;
}

/**
 * Seconds for which the host keeps an answer at its edge. Every deploy empties the edge, and what a deploy answers never changes: a day is
 * a limit for the case that one did not.
 */
const longestAtEdge = 86_400;

/**
 * Answers GET and HEAD with what a certificate is published as, with an ETag: whole, in part, or not again. The edge keeps it until the
 * next deploy, by the version in the address (`?v=`) and nothing else of the query.
 */
export function cachedAnswer(
  request: Pick<Request, 'method' | 'headers'>,
  { body, headers, code }: Published,
): Response {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all = new Headers(headers);
  all.set('ETag', `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"`);
  all.set('Accept-Ranges', 'bytes');
  all.set('Netlify-CDN-Cache-Control', `public, durable, max-age=${longestAtEdge}`);
  all.set('Netlify-Cache-Tag', `certificate-${code}`);
  all.set('Netlify-Vary', 'query=v');
  return asAsked(request, bytes, all);
}

/** The part of a whole answer that a request asks for. @param headers with an `ETag`; changed by this */
export function asAsked(
  { method, headers: asked }: Pick<Request, 'method' | 'headers'>,
  bytes: Uint8Array,
  headers: Headers,
): Response {
  const etag = headers.get('ETag') ?? '';
  const known = asked.get('If-None-Match');
  if (known !== null && names(known, etag)) {
    headers.delete('Content-Type');
    return partly(304, null, headers);
  }
  if (method === 'HEAD') {
    headers.set('Content-Length', String(bytes.length));
    return partly(200, null, headers);
  }
  const condition = asked.get('If-Range');
  const range = condition === null || condition === etag ? rangeIn(asked.get('Range')) : null;
  if (range === null) return new Response(Uint8Array.from(bytes), { status: 200, headers });
  const [from, to] = placeOf(range, bytes.length);
  if (from > to) {
    headers.delete('Content-Type');
    headers.set('Content-Range', `bytes */${bytes.length}`);
    return partly(416, null, headers);
  }
  headers.set('Content-Range', `bytes ${from}-${to}/${bytes.length}`);
  return partly(206, Uint8Array.from(bytes.subarray(from, to + 1)), headers);
}

/** Only a whole answer is kept at the edge: no cache there may take a part for it. */
function partly(status: number, body: BodyInit | null, headers: Headers): Response {
  headers.set('Netlify-CDN-Cache-Control', 'no-store');
  return new Response(body, { status, headers });
}

/** Whether `If-None-Match` names an ETag. A host that compresses an answer may have made it a weak one. */
const names = (known: string, etag: string): boolean =>
  known.trim() === '*' ||
  known.split(',').some((each) => each.trim().replace(/^W\//u, '') === etag);

/** First and last byte as a request gives them; either can be missing. */
type Range = readonly [from: number | null, to: number | null];

/** One range of bytes. Null for what else there may be, such as several: such an answer is whole, as the standard allows. */
function rangeIn(header: string | null): Range | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  const range: Range = [from === '' ? null : Number(from), to === '' ? null : Number(to)];
  const isBackwards = range[0] !== null && range[1] !== null && range[0] > range[1];
  return isBackwards ? null : range;
}

/** The bytes that are there of a range; none where the first comes after the last. Without a beginning it counts from the end. */
function placeOf([from, to]: Range, length: number): readonly [from: number, to: number] {
  const last = length - 1;
  if (from === null) return to === 0 ? [length, last] : [Math.max(0, length - (to ?? 0)), last];
  return [from, Math.min(to ?? last, last)];
}
