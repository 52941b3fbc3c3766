import { describe, expect, it } from 'vitest';
import { reviewAction, reviewPhotoAnswer } from '../../../src/identity/actions/review.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { sessionCookie } from '../../../src/account/cookies.ts';
import type { PersonKey } from '../../../src/account/keys.ts';
import { startSession } from '../../../src/account/session.ts';
import { ama, ben } from '../../records/published.ts';
import { laterBy, minute } from '../../records/service.ts';
import { attempt, decide, enrol, exam, finished, quiz, reviewers } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';

const site = 'https://certificates.example.org';
const [rosa] = reviewers.map(({ person }) => person) as [PersonKey];

/** Rosa and Ben are reviewers; Ama has enrolled. */
async function withReviewers(): Promise<TestIdentityService> {
  const service = testIdentityService();
  const { people } = service.published;
  const reviewer = { name: 'Rosa Imbert', institutions: null };
  people.set(rosa, { key: rosa, address: 'rosa@x.example', name: 'Rosa', records: [], reviewer });
  people.set(ben.key, { ...ben, reviewer: { name: 'Ben Okafor', institutions: null } });
  await enrol(service);
  return service;
}

async function requestBy(
  service: TestIdentityService,
  person: PersonKey | null,
  path: string,
): Promise<Request> {
  const request = new Request(site + path);
  if (person === null) return request;
  const cookie = sessionCookie(await startSession(service, person), request).split(';')[0] ?? '';
  return new Request(site + path, { headers: { cookie } });
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

async function sent(service: TestIdentityService, person: PersonKey | null, fields: Fields) {
  const request = await requestBy(service, person, '/actions/review');
  const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
  const answer = await reviewAction({ request, form }, service);
  return answer.headers.get('location') ?? answer.status;
}

const opened = '2026-06-01T12:00:00.000Z';
const match = { person: ama.key, case: 'enrolment-1', opened, answer: 'match' };

describe('a reviewer’s answer', () => {
  it('decides, and leads back to the queue', async () => {
    const service = await withReviewers();
    expect(await sent(service, rosa, match)).toBe('/review/?done=decided');
    expect(await service.vault.read(vaultKeys(ama.key).verified)).toMatchObject({
      reviewer: 'Rosa Imbert',
    });
  });

  it.each<[string, PersonKey | null, Fields, string | number]>([
    ['of nobody', null, match, '/review/?problem=signed-out'],
    ['of a learner, on themselves', ama.key, match, 404],
    ['of no kind', rosa, { ...match, answer: 'perhaps' }, '/review/?problem=answer-odd'],
    ['to nothing', rosa, { answer: 'match' }, '/review/?problem=nothing-chosen'],
    ['to what is not there', rosa, { ...match, case: 'work-1' }, '/review/?problem=no-such-case'],
    ['to another key', rosa, { ...match, person: '../x' }, '/review/?problem=no-such-case'],
    [
      'without saying why',
      rosa,
      { ...match, answer: 'no-match' },
      `/review/${ama.key}/enrolment-1?problem=note-missing`,
    ],
    [
      'that refuses several at once',
      rosa,
      { ...match, case: ['enrolment-1', 'enrolment-2'], answer: 'no-match', note: 'No.' },
      '/review/?problem=one-at-a-time',
    ],
  ])('%s changes nothing', async (_what, person, fields, answer) => {
    const service = await withReviewers();
    expect(await sent(service, person, fields)).toBe(answer);
    expect(await service.vault.keys(vaultKeys(ama.key).allVotes)).toEqual([]);
  });

  it('to an enrolment that its learner has replaced by another since the page was opened changes nothing', async () => {
    const service = await withReviewers();
    await deleteMine(service, ama.key);
    laterBy(service, minute);
    await enrol(service);
    const another = '/review/?problem=another-now';
    expect(await sent(service, rosa, match)).toBe(another);
    expect(await sent(service, rosa, { ...match, opened: [] })).toBe(another);
    expect(await service.vault.keys(vaultKeys(ama.key).allVotes)).toEqual([]);
    const now = { ...match, opened: service.clock.now.toISOString() };
    expect(await sent(service, rosa, now)).toBe('/review/?done=decided');
  });

  it('of a person who was a reviewer until the last deploy changes nothing', async () => {
    const service = await withReviewers();
    service.published.people.delete(rosa);
    expect(await sent(service, rosa, match)).toBe(404);
  });

  it('confirms all photos of one learner at once', async () => {
    const service = await withReviewers();
    await decide(service, 'enrolment-1', [[1, 'match']]);
    const ids = [
      finished(await attempt(service, { work: exam })),
      finished(await attempt(service, { work: quiz })),
    ].map((id) => `work-${id}`);
    expect(await sent(service, rosa, { ...match, case: ids })).toBe('/review/?done=all-confirmed');
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  });
});

it('a photo is answered to reviewers alone, and kept by nobody', async () => {
  const service = await withReviewers();
  const seen = async (person: PersonKey | null, which: string) =>
    reviewPhotoAnswer(
      await requestBy(service, person, `/review/photo/${ama.key}/${which}`),
      service,
    );
  const photo = await seen(rosa, 'document');
  expect(photo.headers.get('content-type')).toBe('image/jpeg');
  expect(photo.headers.get('cache-control')).toBe('private, no-store');
  expect(
    Buffer.from(await photo.arrayBuffer())
      .subarray(0, 2)
      .toString('hex'),
  ).toBe('ffd8');
  for (const [person, which] of [
    [null, 'face'],
    [ama.key, 'face'],
    [rosa, 'details'],
    [rosa, '..%2fdetails'],
  ] as const) {
    expect((await seen(person, which)).status).toBe(404);
  }
});
