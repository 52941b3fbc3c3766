import { describe, expect, it } from 'vitest';
import type { Attesting } from '../../../src/identity/attest/attest.ts';
import { drawChallenge } from '../../../src/identity/attest/challenge.ts';
import { signatureTrackOf } from '../../../src/identity/retention/signature-track-of.ts';
import type { CaseId } from '../../../src/identity/store/stored.ts';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import { queuePlace, vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama } from '../../records/published.ts';
import { laterBy, minute } from '../../records/service.ts';
import { enrolled, type Enrolled } from '../enrolled-typist.ts';
import { attempt, decide, enrol, exam, finished, quiz, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

/** The kept entries of an attempt that was finished, and the case in which people look at it. */
async function keptOf({ vault }: TestIdentityService, attesting: Attesting, work = exam) {
  const id = finished(attesting);
  const keys = vaultKeys(ama.key);
  return {
    attestation: (await vault.read(keys.attempt(work, id)))!,
    reviewCase: (await vault.read(keys.case(`work-${id}` as CaseId)))!,
    evidence: await vault.read(keys.evidence(id)),
  };
}

describe('a learner who types as at the enrolment', () => {
  it('is told that it matches, and people are left with the photo', async () => {
    const { service, types } = await enrolled();
    const attesting = await attempt(service, { typing: types() });
    expect(attesting).toMatchObject({ ok: true, outcome: 'match' });
    const { attestation, reviewCase, evidence } = await keptOf(service, attesting);
    expect(attestation).toMatchObject({ work: exam, outcome: 'match', reason: 'photo', tries: 1 });
    expect(reviewCase).toMatchObject({ kind: 'work', reason: 'photo', courseId: 'statistics' });
    expect(evidence?.terms.length).toBeGreaterThan(150);
    expect(Object.keys(attesting)).toEqual(['ok', 'outcome', 'id']);
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({
      works: [{ work: exam, state: 'matched', attempts: 1, title: { assignment: 'Examination' } }],
    });
  });

  it('leaves 25 typings to compare with at most', async () => {
    const { service, types } = await enrolled();
    for (let turn = 0; turn < 23; turn += 1) {
      laterBy(service, 60 * minute);
      await attempt(service, { typing: types(), work: turn % 2 === 0 ? exam : quiz });
    }
    const { typings, laterTypings } = vaultKeys(ama.key);
    expect(await service.vault.keys(typings)).toHaveLength(5);
    expect(await service.vault.keys(laterTypings)).toHaveLength(20);
  });
});

describe('another person at the keyboard', () => {
  const other = typist(77);

  it('is asked to type it again, twice, with a challenge of its own each time; then people look at it', async () => {
    const { service } = await enrolled();
    let challenge = await drawChallenge(service, { person: ama.key, work: exam });
    for (const left of [1, 0]) {
      const again = await attempt(service, { typing: other(), challenge });
      expect(again).toMatchObject({ ok: true, outcome: 'retype', left });
      expect(Object.keys(again)).toEqual(['ok', 'outcome', 'challenge', 'left']);
      if (!again.ok || again.outcome !== 'retype') return;
      expect(again.challenge).not.toBe(challenge);
      challenge = again.challenge;
    }
    const last = await attempt(service, { typing: other(), challenge });
    expect(last).toMatchObject({ ok: true, outcome: 'review' });
    const { attestation, evidence } = await keptOf(service, last);
    expect(attestation).toMatchObject({ reason: 'typing-differs', tries: 3 });
    expect(evidence?.terms.some(({ contribution }) => contribution < 0)).toBe(true);
  });

  it('cannot go on typing by loading the page again and again', async () => {
    const { service } = await enrolled();
    const outcomes: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const attesting = await attempt(service, { typing: other() });
      outcomes.push(attesting.ok ? attesting.outcome : attesting.problem);
    }
    expect(outcomes).toEqual([...Array<string>(6).fill('retype'), 'review', 'review']);
  });

  it('does not teach the site how they type', async () => {
    const { service } = await enrolled();
    for (let turn = 0; turn < 8; turn += 1) await attempt(service, { typing: other() });
    expect(await service.vault.keys(vaultKeys(ama.key).laterTypings)).toEqual([]);
  });
});

const jittered = (times: readonly (number | null)[], by: number) =>
  times.map((time, at) => time && time * (1 + (at % 2 === 0 ? by : -by)));
const medianOf = (typed: readonly Typing[], of: 'holds' | 'gaps') =>
  typed[0]![of].map((_, at) => typed.map((typing) => typing[of][at]!).sort((a, b) => a - b)[2]!);

describe('people look at it, and nothing is asked again, where', () => {
  it.each<[string, string, (enrolled: Enrolled) => Typing]>([
    ['a recorded typing is played back', 'replayed', ({ typed }) => typed[2]!],
    [
      'a recorded typing is played back with small changes',
      'replayed',
      ({ typed: [first] }) => ({
        ...first!,
        holds: jittered(first!.holds, 0.02),
        gaps: jittered(first!.gaps, 0.02),
      }),
    ],
    [
      'a stolen template is typed from its medians',
      'replayed',
      ({ typed, types }) => ({
        ...types(),
        holds: medianOf(typed, 'holds'),
        gaps: medianOf(typed, 'gaps'),
      }),
    ],
    [
      'a bot types at an average speed',
      'too-even',
      ({ types }) => ({
        ...types(),
        holds: phrase.keys.map(() => 81.1),
        gaps: phrase.keys.slice(1).map(() => 291.3),
      }),
    ],
    [
      'a browser hides the time',
      'coarse-clock',
      ({ types }) => {
        const { holds, gaps, ...rest } = types();
        const stepped = (times: readonly (number | null)[]) =>
          times.map((time) => time && Math.round(time / 100) * 100);
        return { ...rest, holds: stepped(holds), gaps: stepped(gaps), clock: 0.1 };
      },
    ],
  ])('%s', async (_what, reason, make) => {
    const all = await enrolled();
    const attesting = await attempt(all.service, { typing: make(all) });
    expect(attesting).toMatchObject({ ok: true, outcome: 'review' });
    expect((await keptOf(all.service, attesting)).attestation).toMatchObject({ reason });
  });

  it('the typing of an earlier attempt is sent again, before people have looked at it', async () => {
    const { service, types } = await enrolled();
    const typing = types();
    expect(await attempt(service, { typing })).toMatchObject({ outcome: 'match' });
    const replayed = await attempt(service, { typing });
    expect((await keptOf(service, replayed)).attestation).toMatchObject({ reason: 'replayed' });
  });

  it.each([
    ['another keyboard is used', 'typing', 'other', 'other-keyboard'],
    ['there is no keyboard', 'typing', 'none', 'no-typing'],
    ['the path by photo alone was chosen', 'photo', 'none', 'no-typing'],
  ] as const)('%s', async (_what, path, keyboard, reason) => {
    const { service } = await enrolled(path);
    const attesting = await attempt(service, { keyboard });
    expect(attesting).toMatchObject({ ok: true, outcome: 'review' });
    const { attestation, evidence } = await keptOf(service, attesting);
    expect(attestation).toMatchObject({ reason, tries: 0 });
    expect(evidence).toBeNull();
  });
});

describe('nothing is taken', () => {
  it('from a learner who has not enrolled, has not sent the enrolment, or was refused', async () => {
    const service = testIdentityService();
    const refused = { ok: false, problem: 'not-enrolled' };
    expect(await attempt(service)).toEqual(refused);
    await enrol(service);
    expect(await attempt(service)).toMatchObject({ ok: true });
    await decide(service, 'enrolment-1', twoRefuse);
    expect(await attempt(service)).toEqual(refused);
  });

  it('for work that does not exist', async () => {
    const { service } = await enrolled();
    const work = { ...exam, assignmentId: 'essay' };
    expect(await attempt(service, { work })).toEqual({ ok: false, problem: 'no-work' });
  });
});

it('a retaken attempt counts in place of the one that was unclear', async () => {
  const { service, types } = await enrolled();
  await decide(service, 'enrolment-1', [[0, 'match']]);
  const first = finished(await attempt(service, { typing: types() }));
  await decide(service, `work-${first}`, [[0, 'unclear']], { note: 'The face is not in it.' });
  expect((await signatureTrackOf(service, ama.key)).works).toMatchObject([
    { id: first, state: 'unclear', note: 'The face is not in it.' },
  ]);
  laterBy(service, minute);
  const second = finished(await attempt(service, { typing: types() }));
  await decide(service, `work-${second}`, [[0, 'match']]);
  expect((await signatureTrackOf(service, ama.key)).works).toMatchObject([
    { id: second, state: 'linked', attempts: 2 },
  ]);
});

describe.each(['fault', 'faultAfter'] as const)('a store that fails midway (%s)', (kind) => {
  it('leaves no attempt that people never see, and a new one can be made', async () => {
    const { service, types } = await enrolled();
    const before = new Map(service.store.held);
    for (let failing = 0, isOver = false; !isOver; failing += 1) {
      service.store.held.clear();
      for (const [key, value] of before) service.store.held.set(key, value);
      const challenge = await drawChallenge(service, { person: ama.key, work: exam });
      let calls = 0;
      service.store[kind] = () => {
        if (calls++ === failing) unreachable();
      };
      const first: unknown = await attempt(service, { typing: types(), challenge }).catch(
        (error: unknown) => error,
      );
      service.store[kind] = null;
      isOver = calls <= failing;
      if (!isOver) expect(first).toBeInstanceOf(CouldNotCheck);
      laterBy(service, 1000);
      expect(await attempt(service, { typing: types() })).toMatchObject({ outcome: 'match' });
      const { works } = await signatureTrackOf(service, ama.key);
      expect(works).toMatchObject([{ work: exam, state: 'matched' }]);
      const queued = await service.vault.keys(queuePlace);
      expect(queued.some((key) => key.endsWith(works[0]!.id))).toBe(true);
    }
  });
});
