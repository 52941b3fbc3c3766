import { describe, expect, it } from 'vitest';
import { keepDetails } from '../../src/identity/enrolment/details.ts';
import { takeTyping } from '../../src/identity/enrolment/enrolment-typing.ts';
import { forget } from '../../src/identity/retention/forget.ts';
import { giveConsent } from '../../src/identity/enrolment/give-consent.ts';
import { consentVersion } from '../../src/identity/store/consent.ts';
import { takePhoto } from '../../src/identity/enrolment/take-photo.ts';
import { signatureTrackOf } from '../../src/identity/retention/signature-track-of.ts';
import { submitEnrolment } from '../../src/identity/enrolment/submit.ts';
import { queuePlace, vaultKeys } from '../../src/identity/store/vault-keys.ts';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { unreachable } from '../records/memory-store.ts';
import { ama, ben } from '../records/published.ts';
import { day, laterBy } from '../records/service.ts';
import { attempt, decide, enrol, enrolmentSteps, finished, twoRefuse } from './learner.ts';
import { documentPhoto, facePhoto, progressivePhoto } from './photos.ts';
import { some } from '../setup/depth.ts';
import { testIdentityService } from './service.ts';
import { typist } from './typist.ts';

const agreed = { course: 'statistics', version: consentVersion, agree: true, typing: true };

describe('a learner', () => {
  it.each([
    [
      'with typing',
      typist(1),
      ['details', 'face', 'document', ...Array<string>(5).fill('typing'), 'submit', null],
    ],
    ['by photo alone', null, ['details', 'face', 'document', 'submit', null]],
  ])('is led %s from step to step, and can go on at any time', async (_path, types, expected) => {
    const service = testIdentityService();
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      state: 'none',
      next: 'consent',
    });
    const led: unknown[] = [];
    for (const step of enrolmentSteps(service, { types })) {
      expect(await step()).toEqual({ ok: true });
      // Days may pass in between.
      laterBy(service, day);
      led.push((await signatureTrackOf(service, ama.key)).next);
    }
    expect(led).toEqual(expected);
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      state: 'waiting',
      canAttest: true,
      details: { name: 'Ama Boateng', address: 'ama@example.org', courseId: 'statistics' },
    });
  });

  it('is verified when people have compared the photos, and the document is gone then', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', [[0, 'match']]);
    const track = await signatureTrackOf(service, ama.key);
    expect(track).toMatchObject({
      state: 'verified',
      next: null,
      hasDocument: false,
      verified: { day: '2026-06-01', reviewer: 'Rosa Imbert', name: 'Ama Boateng' },
    });
    expect(track.kept.find(({ what }) => what === 'document')).toBeUndefined();
  });

  it('who enrols again after more than a year is known by the document of today', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', [[0, 'match']]);
    laterBy(service, 366 * day);
    await forget(service);
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      state: 'none',
      verified: { day: '2026-06-01', name: 'Ama Boateng' },
    });
    await enrol(service, { person: { ...ama, name: 'Ama Boateng-Reyes' } });
    await decide(service, 'enrolment-1', [[1, 'match']]);
    expect((await signatureTrackOf(service, ama.key)).verified).toEqual({
      day: '2027-06-02',
      reviewer: 'Ivo Imbert',
      name: 'Ama Boateng-Reyes',
    });
  });

  it('is told what to do better where it was unclear, and sends it again', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', [[0, 'unclear']], { note: 'Hold the card flat.' });
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      state: 'retake',
      next: 'document',
      note: 'Hold the card flat.',
    });
    await takePhoto(service, ama.key, 'document', documentPhoto);
    expect(await submitEnrolment(service, ama.key)).toEqual({ ok: true });
    expect((await signatureTrackOf(service, ama.key)).state).toBe('waiting');
    await decide(service, 'enrolment-2', [[0, 'match']]);
    expect((await signatureTrackOf(service, ama.key)).state).toBe('verified');
  });

  it('who was refused by two can appeal for a fortnight', async () => {
    const service = testIdentityService();
    await enrol(service);
    await decide(service, 'enrolment-1', [[0, 'no-match']]);
    expect((await signatureTrackOf(service, ama.key)).state).toBe('waiting');
    await decide(service, 'enrolment-1', [[1, 'no-match']]);
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      state: 'refused',
      canAttest: false,
      appeal: { case: 'enrolment-1', state: 'possible', until: '2026-06-15T12:00:00.000Z' },
    });
    laterBy(service, 14 * day);
    expect((await signatureTrackOf(service, ama.key)).appeal).toMatchObject({ state: 'too-late' });
  });

  it('can take back that typing is compared, and then no typing is kept, nor what it showed', async () => {
    const service = testIdentityService();
    const types = typist(1);
    await enrol(service, { types });
    const id = finished(await attempt(service, { typing: types() }));
    const ofTyping = () =>
      [...service.store.held.keys()].filter((key) => /typing|evidence/u.test(key));
    expect(ofTyping()).toHaveLength(7);
    expect(await giveConsent(service, ama.key, { ...agreed, typing: false })).toEqual({ ok: true });
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      typings: [],
      canAttest: true,
    });
    expect(ofTyping()).toEqual([]);
    expect(await service.vault.read(vaultKeys(ama.key).photo(id))).not.toBeNull();
    const again = await giveConsent(service, ama.key, agreed);
    expect(again).toEqual({ ok: false, problem: 'already-sent' });
  });
});

describe('nothing is taken', () => {
  it('before the learner has agreed', async () => {
    const service = testIdentityService();
    const [, ...steps] = enrolmentSteps(service);
    for (const step of steps) expect(await step()).toEqual({ ok: false, problem: 'not-agreed' });
    expect(service.store.held.size).toBe(0);
  });

  it.each([
    ['that is not given', { agree: false }, 'not-agreed'],
    ['to an earlier text', { version: '2025-01' }, 'consent-changed'],
    ['for a course that does not exist', { course: 'alchemy' }, 'no-course'],
  ])('by a consent %s', async (_what, change, problem) => {
    const service = testIdentityService();
    const given = await giveConsent(service, ama.key, { ...agreed, ...change });
    expect(given).toEqual({ ok: false, problem });
    expect(service.store.held.size).toBe(0);
  });

  it.each([
    ['without a name', { name: '  ' }, 'name-missing'],
    ['with a name of signs', { name: '\u202eAma' }, 'name-odd'],
    ['with another learner’s address', { address: ben.address }, 'other-address'],
    ['without an address', { address: 'ama' }, 'other-address'],
  ])('%s', async (_what, change, problem) => {
    const service = testIdentityService();
    await giveConsent(service, ama.key, agreed);
    const details = { name: ama.name, address: 'AMA@example.org', ...change };
    expect(await keepDetails(service, ama.key, details)).toEqual({ ok: false, problem });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('to people that lacks step %i', async (left) => {
    const service = testIdentityService();
    const [consent, ...steps] = enrolmentSteps(service);
    await consent?.();
    for (const step of steps.slice(0, -1).filter((_, at) => at !== left)) await step();
    const submitted = await submitEnrolment(service, ama.key);
    expect(submitted).toEqual({ ok: false, problem: 'incomplete' });
  });

  it('when the enrolment was sent, or decided', async () => {
    const service = testIdentityService();
    await enrol(service);
    const acts = [
      () => keepDetails(service, ama.key, { name: 'Ben Okafor', address: ama.address }),
      () => takePhoto(service, ama.key, 'face', facePhoto),
      () => takeTyping(service, ama.key, 1, JSON.stringify(typist(2)())),
      () => submitEnrolment(service, ama.key),
    ];
    const sent = { ok: false, problem: 'already-sent' };
    for (const act of acts) expect(await act()).toEqual(sent);
    await decide(service, 'enrolment-1', twoRefuse);
    for (const act of acts) expect(await act()).toEqual(sent);
  });
});

it('a face with which people have compared work is not replaced by another', async () => {
  const service = testIdentityService();
  await enrol(service);
  const id = finished(await attempt(service));
  // While the face can be replaced nobody compares work with it.
  const early = decide(service, `work-${id}`, [[0, 'match']]);
  await expect(early).rejects.toThrow('enrolment-first');
  await decide(service, 'enrolment-1', [[0, 'unclear']]);
  expect(await takePhoto(service, ama.key, 'face', progressivePhoto)).toEqual({ ok: true });
  const unsent = decide(service, `work-${id}`, [[0, 'match']]);
  await expect(unsent).rejects.toThrow('enrolment-first');
  await takePhoto(service, ama.key, 'document', documentPhoto);
  await submitEnrolment(service, ama.key);
  await decide(service, 'enrolment-2', [[0, 'match']]);
  await decide(service, `work-${id}`, [[0, 'match']]);
  const late = await takePhoto(service, ama.key, 'face', facePhoto);
  expect(late).toEqual({ ok: false, problem: 'already-sent' });
});

it('what is sent many times at the same moment waits for people once', async () => {
  const service = testIdentityService();
  const steps = enrolmentSteps(service);
  for (const step of steps.slice(0, -1)) await step();
  await Promise.all(Array.from({ length: 20 }, () => submitEnrolment(service, ama.key)));
  expect(await service.vault.keys(queuePlace)).toHaveLength(1);
});

describe.each(['fault', 'faultAfter'] as const)('a store that fails midway (%s)', (kind) => {
  it('loses nothing that was acknowledged, and every step can be taken again', async () => {
    const calls = await callsOf(kind, Infinity);
    const each = Array.from({ length: calls }, (_, at) => at);
    for (const failing of some(each, 12)) await callsOf(kind, failing);
  });
});

/** Enrols with a store that fails at one call, and once more from the step that failed; answers how many calls there were. */
async function callsOf(kind: 'fault' | 'faultAfter', failing: number): Promise<number> {
  const service = testIdentityService();
  let calls = 0;
  service.store[kind] = () => {
    calls += 1;
    if (calls === failing + 1) unreachable();
  };
  for (const step of enrolmentSteps(service)) {
    const done = await step().catch((error: unknown) => {
      expect(error).toBeInstanceOf(CouldNotCheck);
      return step();
    });
    // What was submitted although nobody said so is not taken twice.
    if (!done.ok) expect(done).toEqual({ ok: false, problem: 'already-sent' });
  }
  service.store[kind] = null;
  expect(await signatureTrackOf(service, ama.key)).toMatchObject({
    state: 'waiting',
    typings: [1, 2, 3, 4, 5],
    hasFace: true,
    hasDocument: true,
  });
  expect(await service.vault.keys(queuePlace)).toHaveLength(1);
  return calls;
}
