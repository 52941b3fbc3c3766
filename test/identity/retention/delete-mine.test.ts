import { describe, expect, it } from 'vitest';
import { isDeep } from '../../setup/depth.ts';
import { deleteMine, otherPlacesOf } from '../../../src/identity/retention/delete-mine.ts';
import { signatureTrackOf } from '../../../src/identity/retention/signature-track-of.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { startSession } from '../../../src/account/session.ts';
import { madeLink } from '../../records/made-link.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama, amasRecord, ben, bensRecord } from '../../records/published.ts';
import { attempt, decide, enrol, enrolmentSteps, finished, quiz, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

/** The keys in the store that name the person. */
const keysOf = ({ store }: TestIdentityService, person = ama.key) =>
  [...store.held.keys()].filter((key) => key.includes(person));

/** A learner with an entry of everything that can be kept. */
async function wholeLearner(): Promise<TestIdentityService> {
  const service = testIdentityService();
  const types = typist(1);
  await enrol(service, { types });
  await decide(service, 'enrolment-1', [[0, 'match']]);
  await attempt(service, { typing: typist(9)() });
  const first = finished(await attempt(service, { typing: types() }));
  await decide(service, `work-${first}`, twoRefuse);
  await attempt(service, { typing: types(), work: quiz });
  return service;
}

it('nothing of a learner is left in the store, and everything of others is', async () => {
  const service = await wholeLearner();
  await enrol(service, { person: ben });
  const ofBen = keysOf(service, ben.key);
  expect(keysOf(service).length).toBeGreaterThan(25);
  await deleteMine(service, ama.key);
  expect(keysOf(service)).toEqual([]);
  expect(keysOf(service, ben.key)).toEqual(ofBen);
  expect(await signatureTrackOf(service, ama.key)).toMatchObject({
    state: 'none',
    verified: null,
    kept: [],
  });
});

it('share links and sign-ins are deleted, too, where all is to be deleted, and nothing of others', async () => {
  const service = await wholeLearner();
  await madeLink(service);
  await madeLink(service, {}, bensRecord.key);
  await startSession(service, ama.key);
  await startSession(service, ben.key);
  await deleteMine(service, ama.key, await otherPlacesOf(service, ama.key));
  expect(keysOf(service)).toEqual([]);
  const left = [...service.store.held.keys()];
  expect(left.some((key) => key.includes(amasRecord.key))).toBe(false);
  expect(left.filter((key) => key.startsWith('links/'))).toHaveLength(1);
  expect(keysOf(service, ben.key)).toHaveLength(1);
});

it('a learner who has deleted everything can begin again', async () => {
  const service = await wholeLearner();
  await deleteMine(service, ama.key);
  await enrol(service, { types: typist(3) });
  expect(await signatureTrackOf(service, ama.key)).toMatchObject({ state: 'waiting', works: [] });
});

describe('an act that is under way at the same time', () => {
  // Every step of an enrolment, and an attempt; deleting comes before each call that the act makes to the store in turn.
  const acts = [1, 2, 3, 4, 9, 10];
  it.each(acts)('leaves nothing behind, whenever it comes: %i', async (act) => {
    const types = typist(1);
    const typed = Array.from({ length: 7 }, types);
    for (let before = 0, isOver = false; !isOver; before += 1) {
      const service = testIdentityService();
      let turn = 0;
      const steps = [
        ...enrolmentSteps(service, { types: () => typed[turn++]! }),
        () => attempt(service, { typing: typed[6]! }),
      ];
      for (const step of steps.slice(0, act)) await step();
      let calls = 0;
      const done = { isDeleted: false };
      service.store.fault = async () => {
        if (done.isDeleted || calls++ !== before) return;
        done.isDeleted = true;
        await deleteMine(service, ama.key);
      };
      await steps[act]?.();
      isOver = !done.isDeleted;
      service.store.fault = null;
      if (!isOver) expect(keysOf(service)).toEqual([]);
    }
  });

  it('leaves nothing behind where it goes on while keys are being removed', async () => {
    for (let pause = 0; pause < 60; pause += isDeep ? 1 : 4) {
      const service = await wholeLearner();
      const acting = attempt(service, { typing: typist(1)() });
      for (let tick = 0; tick < pause; tick += 1) await Promise.resolve();
      await Promise.all([deleteMine(service, ama.key), acting]);
      expect(keysOf(service)).toEqual([]);
    }
  });
});

describe('a store that fails midway', () => {
  it('is not taken for an empty one, and deleting again deletes the rest', async () => {
    for (let failing = 0, isOver = false; !isOver; failing += 7) {
      const service = await wholeLearner();
      let calls = 0;
      service.store.fault = () => {
        if (calls++ === failing) unreachable();
      };
      const first: unknown = await deleteMine(service, ama.key).catch((error: unknown) => error);
      service.store.fault = null;
      isOver = calls <= failing;
      if (!isOver) expect(first).toBeInstanceOf(CouldNotCheck);
      await deleteMine(service, ama.key);
      expect(keysOf(service)).toEqual([]);
    }
  });

  it('that lists nothing, though it holds something, is not trusted', async () => {
    const service = await wholeLearner();
    const { keys } = service.store;
    service.store.keys = () => Promise.resolve([]);
    await expect(deleteMine(service, ama.key)).rejects.toThrow(CouldNotCheck);
    service.store.keys = keys;
    expect(await signatureTrackOf(service, ama.key)).toMatchObject({ state: 'verified' });
  });

  it('that still lists what was removed is not trusted', async () => {
    const service = await wholeLearner();
    service.store.remove = () => Promise.resolve();
    await expect(deleteMine(service, ama.key)).rejects.toThrow(CouldNotCheck);
  });
});
