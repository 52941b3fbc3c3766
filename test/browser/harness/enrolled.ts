import type { Page } from 'playwright-core';
import { consentVersion } from '../../../src/identity/store/consent.ts';
import { documentPhoto, facePhoto } from '../../identity/photos.ts';
import { typist, type Typist } from '../../identity/typist.ts';
import { phone, type PageOptions } from './browser.ts';
import { signIn } from './learner.ts';

type Open = (path: string, options?: PageOptions) => Promise<Page>;
/** A field of a form, or the bytes of a picture. */
type Fields = Readonly<Record<string, string | Uint8Array>>;

const enrolmentPage = '/account/signature-track/';
const course = 'introduction-to-operations-management';
const session = 'spring-2026';

export interface Learner {
  readonly page: Page;
  /** Attests a piece of work: with the sentence typed, or by photo alone. Answers what the page would be told. */
  readonly attest: (assignment: string, how?: 'typing' | 'photo') => Promise<unknown>;
}

/** Signs in from a form on a page of Signature Track. */
export async function signedInAt(open: Open, to: string, address: string): Promise<Page> {
  const page = await open(to, { viewport: phone });
  await signIn(page, address);
  return page;
}

/** A learner who has sent everything that an enrolment needs, in the way in which the page's script does. */
export async function enrolled(
  open: Open,
  { address, name, types = typist(1) }: { address: string; name: string; types?: Typist },
): Promise<Learner> {
  const page = await signedInAt(open, enrolmentPage, address);
  const step = (action: string, fields: Fields) => sent(page, `signature-track/${action}`, fields);
  await step('consent', { course, typing: 'yes', version: consentVersion, agree: 'yes' });
  await step('details', { name, address });
  await step('photo', { kind: 'face', photo: facePhoto });
  await step('photo', { kind: 'document', photo: documentPhoto });
  for (const number of ['1', '2', '3', '4', '5']) {
    await step('typing', { number, typing: JSON.stringify(types()) });
  }
  await step('submit', {});
  return { page, attest: (assignment, how) => attested(page, { assignment, how, types }) };
}

async function attested(
  page: Page,
  {
    assignment,
    how = 'typing',
    types,
  }: { assignment: string; how?: string | undefined; types: Typist },
): Promise<unknown> {
  await page.goto(`/attest/${course}/${session}/${assignment}/`);
  const challenge = await page.locator('[data-challenge]').getAttribute('data-challenge');
  const keyboard = how === 'typing' ? 'usual' : 'none';
  return sent(page, 'attest', {
    challenge: challenge ?? '',
    keyboard,
    photo: facePhoto,
    ...(keyboard === 'usual' ? { typing: JSON.stringify(types()) } : {}),
  });
}

/** Sends what the page's script or form would; with a picture or a typing as several parts. Throws if it was not accepted. */
async function sent(page: Page, action: string, fields: Fields): Promise<unknown> {
  const origin = new URL(page.url()).origin;
  const isInParts = 'photo' in fields || 'number' in fields;
  const parts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value
      : { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(value) },
  ]);
  const body = Object.fromEntries(parts) as Record<string, string>;
  const answer = await page.request.post(`${origin}/actions/${action}`, {
    headers: { origin },
    maxRedirects: 0,
    ...(isInParts ? { multipart: body } : { form: body }),
  });
  const text = await answer.text();
  const to = answer.headers()['location'] ?? '';
  if (answer.status() >= 400 || to.includes('problem=')) {
    throw new Error(`${action} was not taken: ${answer.status()} ${to} ${text.slice(0, 300)}`);
  }
  return isInParts ? JSON.parse(text) : null;
}
