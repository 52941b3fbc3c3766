import { describe, expect, it } from 'vitest';
import { appeal, appealOf } from '../../../src/identity/cases/appeal.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import type { Reviewer } from '../../../src/identity/review/reviewer.ts';
import { settledOf, settleIfDecided } from '../../../src/identity/cases/settle.ts';
import type { CaseId, ReviewCase, Vote } from '../../../src/identity/store/stored.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { caseOf, longestNote, vote, type Voting } from '../../../src/identity/review/vote.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama } from '../../records/published.ts';
import { attempt, decide, enrol, finished, reviewers, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';

const keys = vaultKeys(ama.key);
const enrolment = 'enrolment-1' as CaseId;
const [rosa, ivo, mina] = reviewers as [Reviewer, Reviewer, Reviewer];

async function enrolled(): Promise<TestIdentityService> {
  const service = testIdentityService();
  await enrol(service);
  return service;
}

async function theCase(service: TestIdentityService, id: string = enrolment): Promise<ReviewCase> {
  const found = await caseOf(service, ama.key, id);
  if (!found) throw new Error(`There is no case ${id}.`);
  return found;
}

const answer = async (
  service: TestIdentityService,
  reviewer: Reviewer,
  given: Vote['answer'] = 'match',
  id: string = enrolment,
): Promise<Voting> =>
  vote(service, reviewer, await theCase(service, id), { answer: given, note: 'A reason.' });

describe('an enrolment', () => {
  it('that matches is verified, and the photo of the document goes', async () => {
    const service = await enrolled();
    expect(await answer(service, rosa)).toMatchObject({ ok: true, settled: { outcome: 'match' } });
    expect(await service.vault.read(keys.verified)).toEqual({
      day: '2026-06-01',
      reviewer: rosa.name,
      name: ama.name,
    });
    expect(await service.vault.read(keys.document)).toBeNull();
    expect(await service.vault.read(keys.face)).not.toBeNull();
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  });

  it('that one reviewer refuses is open, and one that two refuse is refused', async () => {
    const service = await enrolled();
    expect(await answer(service, rosa, 'no-match')).toEqual({ ok: true, settled: null });
    expect(await service.vault.keys('identity-queue/')).toHaveLength(1);
    expect(await answer(service, ivo, 'no-match')).toMatchObject({
      ok: true,
      settled: { outcome: 'refused' },
    });
    // Others may have to look at it in an appeal.
    expect(await service.vault.read(keys.document)).not.toBeNull();
    expect(await service.vault.read(keys.verified)).toBeNull();
  });

  it('that is unclear is to be done again, without a document being kept', async () => {
    const service = await enrolled();
    await answer(service, rosa, 'unclear');
    expect(await service.vault.read(keys.document)).toBeNull();
    expect(await service.vault.read(keys.verified)).toBeNull();
  });
});

describe('nobody decides', () => {
  it.each<[string, Partial<Reviewer>, string]>([
    ['on themselves', { person: ama.key }, 'own-case'],
    ['of another institution', { institutions: ['tamarack'] }, 'other-institution'],
    ['of no institution', { institutions: [] }, 'other-institution'],
  ])('%s', async (_what, changes, problem) => {
    const service = await enrolled();
    expect(await answer(service, { ...rosa, ...changes })).toEqual({ ok: false, problem });
    expect(await service.vault.keys(keys.allVotes)).toEqual([]);
  });

  it('twice', async () => {
    const service = await enrolled();
    await answer(service, rosa, 'no-match');
    expect(await answer(service, rosa, 'no-match')).toEqual({
      ok: false,
      problem: 'already-voted',
    });
    expect(await settledOf(service, await theCase(service))).toBeNull();
  });

  it('what is decided', async () => {
    const service = await enrolled();
    await answer(service, rosa);
    expect(await answer(service, ivo, 'no-match')).toEqual({
      ok: false,
      problem: 'already-settled',
    });
  });

  it('in an appeal against their own decision', async () => {
    const service = await enrolled();
    await decide(service, enrolment, twoRefuse);
    await appeal(service, ama.key, { case: enrolment, text: 'I had shaved.' });
    for (const before of [rosa, ivo]) {
      expect(await answer(service, before, 'match', appealOf(enrolment))).toEqual({
        ok: false,
        problem: 'decided-before',
      });
    }
    expect(await answer(service, mina, 'match', appealOf(enrolment))).toMatchObject({ ok: true });
    expect(await service.vault.read(keys.verified)).toMatchObject({ reviewer: mina.name });
  });

  it('on work before its enrolment is decided for good', async () => {
    const service = await enrolled();
    const work = `work-${finished(await attempt(service))}`;
    const early = { ok: false, problem: 'enrolment-first' };
    expect(await answer(service, rosa, 'match', work)).toEqual(early);
    await decide(service, enrolment, twoRefuse);
    expect(await answer(service, rosa, 'match', work)).toEqual(early);
    await appeal(service, ama.key, { case: enrolment, text: 'I had shaved.' });
    expect(await answer(service, rosa, 'match', work)).toEqual(early);
    await decide(service, appealOf(enrolment), [[2, 'match']]);
    expect(await answer(service, rosa, 'match', work)).toMatchObject({ ok: true });
  });

  it.each([
    ['without saying why, unless it is a match', ' \n', 'note-missing'],
    ['at length', 'x'.repeat(longestNote + 1), 'note-too-long'],
  ])('%s', async (_what, note, problem) => {
    const service = await enrolled();
    const sent = { answer: 'no-match', note } as const;
    expect(await vote(service, rosa, await theCase(service), sent)).toEqual({ ok: false, problem });
  });
});

it.each(['', 'enrolment-9', '../details', 'enrolment-1/x', 'details', 'appeal-appeal-enrolment-1'])(
  'there is no case %j',
  async (id) => {
    const service = await enrolled();
    expect(await caseOf(service, ama.key, id)).toBeNull();
    expect(await caseOf(service, '../../x', enrolment)).toBeNull();
  },
);

describe('two at the same moment', () => {
  it('who both say no match have refused it, once', async () => {
    const service = await enrolled();
    const answers = [rosa, ivo].map((one) => answer(service, one, 'no-match'));
    const settled = (await Promise.all(answers)).map((one) => one.ok && one.settled?.outcome);
    expect(settled).toContain('refused');
    expect(await settledOf(service, await theCase(service))).toMatchObject({ outcome: 'refused' });
  });

  it('with one name have one vote', async () => {
    const service = await enrolled();
    const twice = await Promise.all([rosa, rosa].map((one) => answer(service, one, 'no-match')));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await settledOf(service, await theCase(service))).toBeNull();
  });
});

describe('where the store fails midway', () => {
  /** As many calls as an answer makes. */
  async function callsOfAnswer(): Promise<number> {
    const service = await enrolled();
    const before = service.store.calls.length;
    await answer(service, rosa);
    return service.store.calls.length - before;
  }

  it('after any call, the next who looks ends what was decided, and all that follows', async () => {
    const calls = await callsOfAnswer();
    expect(calls).toBeGreaterThan(10);
    for (let failing = 1; failing < calls; failing += 1) {
      const service = await enrolled();
      let left = failing;
      service.store.faultAfter = () => {
        left -= 1;
        if (left < 0) unreachable();
      };
      await expect(answer(service, rosa)).rejects.toThrow(CouldNotCheck);
      service.store.faultAfter = null;
      const votes = await service.vault.keys(keys.allVotes);
      const settled = await settleIfDecided(service, await theCase(service));
      expect(settled?.outcome ?? null).toBe(votes.length > 0 ? 'match' : null);
      const isVerified = (await service.vault.read(keys.verified)) !== null;
      const hasDocument = (await service.vault.read(keys.document)) !== null;
      const waits = (await service.vault.keys('identity-queue/')).length > 0;
      const isDecided = votes.length > 0;
      expect({ isVerified, hasDocument, waits }).toEqual({
        isVerified: isDecided,
        hasDocument: !isDecided,
        waits: !isDecided,
      });
    }
  });
});

it('leaves nothing of a learner who deletes everything while it is being answered', async () => {
  for (let turn = 0; turn < 40; turn += 1) {
    const service = await enrolled();
    const reviewCase = await theCase(service);
    let calls = turn;
    let deleting: Promise<void> | undefined;
    service.store.fault = () => {
      calls -= 1;
      if (calls >= 0) return;
      service.store.fault = null;
      deleting = deleteMine(service, ama.key);
    };
    const sent = { answer: 'match', note: '' } as const;
    await vote(service, rosa, reviewCase, sent).catch(() => undefined);
    await deleting;
    if (!deleting) await deleteMine(service, ama.key);
    expect(await service.vault.keys('identity/')).toEqual([]);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  }
});
