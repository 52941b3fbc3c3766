import { afterEach, beforeEach, expect, it } from 'vitest';
import answerCase from '../../functions/review.ts';
import showPhoto from '../../functions/review-photo.ts';
import { personKey } from '../../src/account/keys.ts';
import { startSession } from '../../src/account/session.ts';
import { deployedSite, type DeployedSite } from './deployed-site.ts';

const learner = '0123456789abcdef'.repeat(2);
const body = { person: learner, case: 'enrolment-1', answer: 'match' };
const photo = `/review/photo/${learner}/face`;

let site: DeployedSite;
beforeEach(async () => {
  site = await deployedSite();
});
afterEach(() => site.stop());

/** The cookie of a learner who is not a reviewer. */
async function signedIn(): Promise<string> {
  const person = personKey(site.service().secret, 'zoe@example.net');
  const { session } = await startSession(site.service(), person);
  return `__Host-laurel-session=${session}`;
}

const answered = (cookie?: string, headers?: Record<string, string>) =>
  site.post(answerCase, '/actions/review', { body, cookie, ...(headers ? { headers } : {}) });

it.each([
  ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
  ['a page without an origin elsewhere', { origin: 'null', 'sec-fetch-site': 'same-site' }],
  ['nobody says where', {}],
])('an answer that %s sends is not taken', async (_what, headers) => {
  expect((await answered(await signedIn(), headers)).status).toBe(403);
});

it('visitors who are not signed in are asked to, and learners who are not reviewers find nothing', async () => {
  const unknown = await answered();
  expect(unknown.headers.get('location')).toBe('/review/?problem=signed-out');
  const cookie = await signedIn();
  expect((await answered(cookie)).status).toBe(404);
  for (const of of [undefined, cookie]) {
    const shown = await site.get(showPhoto, photo, of);
    expect(shown.status).toBe(404);
    expect(shown.headers.get('cache-control')).toBe('private, no-store');
  }
  expect(await site.service().store.keys('identity/')).toEqual([]);
});

it('without the store nothing is certain, and nothing is said about anyone', async () => {
  const cookie = await signedIn();
  await site.closeStore();
  for (const answer of [await answered(cookie), await site.get(showPhoto, photo, cookie)]) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect((await answer.text()) + site.logged()).not.toMatch(/zoe|0123456789abcdef|\.ts:/iu);
  }
});
