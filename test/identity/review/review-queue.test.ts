import { describe, expect, it } from 'vitest';
import { appeal } from '../../../src/identity/cases/appeal.ts';
import { caseView } from '../../../src/identity/review/case-view.ts';
import { reviewPhoto } from '../../../src/identity/review/review-photo.ts';
import { reviewQueue } from '../../../src/identity/review/review-queue.ts';
import type { Reviewer } from '../../../src/identity/review/reviewer.ts';
import type { CaseId } from '../../../src/identity/store/stored.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama, ben } from '../../records/published.ts';
import { day, laterBy, minute } from '../../records/service.ts';
import { attempt, decide, enrol, exam, finished, quiz, reviewers, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

const [rosa, ivo, mina] = reviewers as [Reviewer, Reviewer, Reviewer];
const types = typist(1);

/** The entries that wait for a reviewer, each as the ids of its cases. */
const waiting = async (service: TestIdentityService, reviewer: Reviewer) =>
  (await reviewQueue(service, reviewer)).entries.map(({ cases }) => cases.map(({ id }) => id));

async function withEnrolments(): Promise<TestIdentityService> {
  const service = testIdentityService();
  await enrol(service, { types });
  laterBy(service, minute);
  await enrol(service, { types: null, person: ben });
  return service;
}

describe('the queue', () => {
  it('has the oldest first, and only what others have left to decide', async () => {
    const service = await withEnrolments();
    const both = await reviewQueue(service, rosa);
    expect(both.entries.map(({ first }) => first.person)).toEqual([ama.key, ben.key]);
    await decide(service, 'enrolment-1', [[0, 'no-match']]);
    expect(await reviewQueue(service, rosa)).toMatchObject({
      entries: [{ first: { person: ben.key } }],
      forOthers: 1,
    });
    expect((await reviewQueue(service, ivo)).entries).toMatchObject([
      { first: { person: ama.key }, votes: 1 },
      { first: { person: ben.key }, votes: 0 },
    ]);
    await decide(service, 'enrolment-1', [[1, 'match']]);
    await decide(service, 'enrolment-1', [[2, 'match']]);
    expect(await waiting(service, mina)).toEqual([['enrolment-1']]);
  });

  it('has nothing of other institutions, and nobody finds themselves', async () => {
    const service = await withEnrolments();
    expect(await waiting(service, { ...rosa, institutions: ['tamarack'] })).toEqual([]);
    expect(await waiting(service, { ...rosa, institutions: ['northfold'] })).toHaveLength(2);
    const own = await reviewQueue(service, { ...rosa, person: ama.key });
    expect(own.entries.map(({ first }) => first.person)).toEqual([ben.key]);
    expect(own.forOthers).toBe(1);
  });

  it('keeps an appeal from those whom it is against', async () => {
    const service = await withEnrolments();
    await decide(service, 'enrolment-1', twoRefuse);
    await appeal(service, ama.key, { case: 'enrolment-1', text: 'I had shaved.' });
    expect((await waiting(service, rosa)).flat()).not.toContain('appeal-enrolment-1');
    expect((await waiting(service, mina)).flat()).toContain('appeal-enrolment-1');
  });

  it('is asked once for each person, however much of theirs waits', async () => {
    const service = await withEnrolments();
    service.store.calls.length = 0;
    await reviewQueue(service, rosa);
    expect(service.store.calls.filter(({ operation }) => operation === 'keys')).toHaveLength(3);
  });

  it('ends a case that was decided when its reviewer was interrupted', async () => {
    const service = await withEnrolments();
    service.store.fault = ({ operation, key }) => {
      if (operation === 'create' && key.includes('/settled/')) unreachable();
    };
    await expect(decide(service, 'enrolment-1', [[0, 'match']])).rejects.toThrow();
    service.store.fault = null;
    expect((await reviewQueue(service, ivo)).entries).toMatchObject([
      { first: { person: ben.key } },
    ]);
    expect(await service.vault.read(vaultKeys(ama.key).verified)).not.toBeNull();
  });
});

describe('photos of work', () => {
  async function attested(): Promise<TestIdentityService> {
    const service = await withEnrolments();
    await decide(service, 'enrolment-1', [[0, 'match']]);
    await decide(service, 'enrolment-1', [[0, 'match']], { person: ben.key });
    for (const work of [exam, quiz]) {
      laterBy(service, minute);
      finished(await attempt(service, { work, typing: types() }));
    }
    laterBy(service, minute);
    finished(await attempt(service, { person: ben.key }));
    return service;
  }

  it('whose typing matched are one glance; others are looked at alone', async () => {
    const { entries } = await reviewQueue(await attested(), rosa);
    expect(entries.map(({ first, cases }) => [first.person, first.reason, cases.length])).toEqual([
      [ama.key, 'photo', 2],
      [ben.key, 'no-typing', 1],
    ]);
  });

  it('are shown to nobody before the enrolment is decided for good', async () => {
    const service = testIdentityService();
    await enrol(service);
    const which = finished(await attempt(service));
    const id = `work-${which}` as CaseId;
    const isOpen = async () =>
      [
        (await reviewPhoto(service, mina, { person: ama.key, which })) !== null,
        (await waiting(service, mina)).flat().includes(id),
        (await caseView(service, mina, { person: ama.key, case: id }))?.standing === 'ready',
      ].join();
    const [no, yes] = ['false,false,false', 'true,true,true'];
    expect(await isOpen()).toBe(no);
    expect(await reviewQueue(service, mina)).toMatchObject({ forOthers: 0, forEnrolment: 1 });
    await decide(service, 'enrolment-1', twoRefuse);
    expect(await isOpen()).toBe(no);
    laterBy(service, 14 * day);
    expect(await isOpen()).toBe(yes);
    expect((await reviewQueue(service, mina)).forEnrolment).toBe(0);
  });

  it('are no longer one glance once a reviewer doubts one', async () => {
    const service = await attested();
    const [doubted = '' as CaseId, other = ''] = (await waiting(service, rosa))[0] ?? [];
    await decide(service, doubted, [[0, 'no-match']]);
    expect(await waiting(service, ivo)).toEqual(expect.arrayContaining([[doubted], [other]]));
  });
});

describe('photos are shown', () => {
  it('only to reviewers who have yet to decide by them', async () => {
    const service = await withEnrolments();
    const seen = async (reviewer: Reviewer, which: string) =>
      (await reviewPhoto(service, reviewer, { person: ama.key, which })) !== null;
    expect(await seen(rosa, 'face')).toBe(true);
    expect(await seen(rosa, 'document')).toBe(true);
    expect(await seen({ ...rosa, person: ama.key }, 'face')).toBe(false);
    expect(await seen({ ...rosa, institutions: ['tamarack'] }, 'document')).toBe(false);
    expect(await seen(rosa, 'details')).toBe(false);
    await decide(service, 'enrolment-1', [[0, 'no-match']]);
    expect(await seen(rosa, 'face')).toBe(false);
    expect(await seen(ivo, 'face')).toBe(true);
    await decide(service, 'enrolment-1', [[1, 'no-match']]);
    expect(await seen(mina, 'document')).toBe(false);
    expect(await reviewPhoto(service, mina, { person: '../x', which: 'face' })).toBeNull();
  });

  it('of an attempt as long as it waits; never a document for it', async () => {
    const service = await withEnrolments();
    await decide(service, 'enrolment-1', [[0, 'match']]);
    const which = finished(await attempt(service));
    const named = { person: ama.key, which };
    expect(await reviewPhoto(service, rosa, named)).not.toBeNull();
    expect(await reviewPhoto(service, rosa, { ...named, which: 'document' })).toBeNull();
    await decide(service, `work-${which}`, [[0, 'match']]);
    expect(await reviewPhoto(service, ivo, named)).toBeNull();
  });
});

describe('a case', () => {
  const named = { person: ama.key, case: 'enrolment-1' };

  it('does not tell what others have answered before one’s own answer', async () => {
    const service = await withEnrolments();
    await decide(service, 'enrolment-1', [[0, 'no-match']]);
    expect(await caseView(service, ivo, named)).toMatchObject({ standing: 'ready', votes: [] });
    await decide(service, 'enrolment-1', [[1, 'no-match']]);
    expect(await caseView(service, ivo, named)).toMatchObject({
      standing: 'already-voted',
      votes: [{ reviewerName: rosa.name }, { reviewerName: ivo.name }],
      settled: { outcome: 'refused' },
      together: [],
    });
  });

  it('is not there for those whom it is about, nor for other institutions', async () => {
    const service = await withEnrolments();
    expect(await caseView(service, { ...rosa, person: ama.key }, named)).toBeNull();
    expect(await caseView(service, { ...rosa, institutions: [] }, named)).toBeNull();
    expect(await caseView(service, rosa, { ...named, case: 'enrolment-7' })).toBeNull();
  });

  it('of a learner who enrols again after a year does not say that their document was compared', async () => {
    const service = await withEnrolments();
    const earlier = { day: '2025-02-03', reviewer: 'Ruth', name: ama.name };
    await service.vault.write(vaultKeys(ama.key).verified, earlier);
    expect(await caseView(service, rosa, named)).toMatchObject({ verified: null });
    await decide(service, 'enrolment-1', [[0, 'match']]);
    expect(await caseView(service, rosa, named)).toMatchObject({
      verified: { reviewer: rosa.name },
    });
  });

  it('of an appeal shows what was decided before', async () => {
    const service = await withEnrolments();
    await decide(service, 'enrolment-1', twoRefuse, { note: 'Another nose.' });
    await appeal(service, ama.key, { case: 'enrolment-1', text: 'I had shaved.' });
    expect(await caseView(service, mina, { ...named, case: 'appeal-enrolment-1' })).toMatchObject({
      standing: 'ready',
      reviewCase: { appeal: { text: 'I had shaved.' } },
      earlier: [{ note: 'Another nose.' }, { note: 'Another nose.' }],
    });
  });
});
