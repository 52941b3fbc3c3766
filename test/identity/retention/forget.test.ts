import { describe, expect, it } from 'vitest';
import { appeal } from '../../../src/identity/cases/appeal.ts';
import { decisionOn } from '../../../src/identity/cases/decision.ts';
import { consentVersion } from '../../../src/identity/store/consent.ts';
import { forget } from '../../../src/identity/retention/forget.ts';
import { giveConsent } from '../../../src/identity/enrolment/give-consent.ts';
import type { Reviewer } from '../../../src/identity/review/reviewer.ts';
import { reviewQueue } from '../../../src/identity/review/review-queue.ts';
import type { AttestationId, CaseId } from '../../../src/identity/store/stored.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { personKey } from '../../../src/account/keys.ts';
import type { StoredKey } from '../../../src/account/stored-kind.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama, ben, secret } from '../../records/published.ts';
import { day, hour, laterBy } from '../../records/service.ts';
import { attempt, decide, enrol, finished, reviewers, twoRefuse } from '../learner.ts';
import { testIdentityService, type TestIdentityService } from '../service.ts';
import { typist } from '../typist.ts';

const keys = vaultKeys(ama.key);
const enrolment = 'enrolment-1' as CaseId;
const types = typist(1);

async function enrolled(): Promise<TestIdentityService> {
  const service = testIdentityService();
  await enrol(service, { types });
  return service;
}

async function attested(): Promise<[TestIdentityService, AttestationId]> {
  const service = await enrolled();
  await decide(service, enrolment, [[0, 'match']]);
  return [service, finished(await attempt(service, { typing: types() }))];
}

const learnerNamed = (name: string) => {
  const address = `${name}@example.org`;
  return { key: personKey(secret, address), address, name: 'A Learner' };
};

const has = async ({ vault }: TestIdentityService, key: StoredKey<unknown>) =>
  (await vault.read(key)) !== null;

describe('the photo of a document', () => {
  it('is deleted after 30 days, together with the case that nobody has decided', async () => {
    const service = await enrolled();
    laterBy(service, 30 * day - hour);
    expect(await forget(service)).toMatchObject({ lapsed: 0 });
    expect(await has(service, keys.document)).toBe(true);
    laterBy(service, hour);
    expect(await forget(service)).toMatchObject({ lapsed: 1, isWhole: true });
    expect(await has(service, keys.document)).toBe(false);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
    expect(await decisionOn(service, ama.key, enrolment)).toMatchObject({ state: 'unclear' });
    expect(await forget(service)).toMatchObject({ removed: 0, lapsed: 0 });
  });

  it('is deleted also if the enrolment was never sent', async () => {
    const service = await enrolled();
    for (const key of [keys.case(enrolment), keys.queued(enrolment)]) {
      await service.vault.remove(key);
    }
    laterBy(service, 30 * day);
    expect(await forget(service)).toMatchObject({ removed: 1 });
    expect(await has(service, keys.document)).toBe(false);
  });

  it('stays after a refusal for as long as the learner can appeal', async () => {
    const service = await enrolled();
    await decide(service, enrolment, twoRefuse);
    laterBy(service, 14 * day - hour);
    await forget(service);
    expect(await has(service, keys.document)).toBe(true);
    laterBy(service, hour);
    await forget(service);
    expect(await has(service, keys.document)).toBe(false);
  });

  it('stays for those who look at an appeal, 30 days at most', async () => {
    const service = await enrolled();
    await decide(service, enrolment, twoRefuse);
    await appeal(service, ama.key, { case: enrolment, text: 'I had shaved.' });
    laterBy(service, 29 * day);
    await forget(service);
    expect(await has(service, keys.document)).toBe(true);
    laterBy(service, day);
    expect(await forget(service)).toMatchObject({ lapsed: 1 });
    expect(await has(service, keys.document)).toBe(false);
  });
});

it('typings that could not be removed when their learner chose photos alone are deleted at night', async () => {
  const [service] = await attested();
  const { consent, typings, laterTypings, allEvidence } = keys;
  const left = async () =>
    (await Promise.all([typings, laterTypings, allEvidence].map(service.vault.keys))).flat().length;
  service.store.fault = ({ operation, key }) => {
    if (operation === 'remove' && key !== keys.typing(1)) unreachable();
  };
  const photosAlone = { course: 'statistics', version: consentVersion, agree: true, typing: false };
  await expect(giveConsent(service, ama.key, photosAlone)).rejects.toThrow(CouldNotCheck);
  service.store.fault = null;
  expect(await service.vault.read(consent)).toMatchObject({ typing: false });
  expect(await left()).toBe(6);
  expect(await forget(service)).toMatchObject({ removed: 6 });
  expect(await left()).toBe(0);
});

it('typings of those who go on typing stay', async () => {
  const [service] = await attested();
  expect(await forget(service)).toMatchObject({ removed: 0 });
});

describe('the photo of a piece of work', () => {
  it('waits for people for any time, and is deleted 14 days after they have decided', async () => {
    const [service, id] = await attested();
    laterBy(service, 60 * day);
    await forget(service);
    expect(await has(service, keys.photo(id))).toBe(true);
    await decide(service, `work-${id}`, [[0, 'match']]);
    laterBy(service, 14 * day - hour);
    await forget(service);
    expect(await has(service, keys.photo(id))).toBe(true);
    laterBy(service, hour);
    await forget(service);
    expect(await has(service, keys.photo(id))).toBe(false);
    expect(await has(service, keys.evidence(id))).toBe(false);
    // Later typings are still compared with one that was confirmed.
    expect(await has(service, keys.laterTyping(id))).toBe(true);
  });

  it('stays for an appeal, and is deleted 14 days after it', async () => {
    const [service, id] = await attested();
    await decide(service, `work-${id}`, twoRefuse);
    laterBy(service, 13 * day);
    await appeal(service, ama.key, { case: `work-${id}`, text: 'It is me.' });
    laterBy(service, 13 * day);
    await forget(service);
    expect(await has(service, keys.photo(id))).toBe(true);
    await decide(service, `appeal-work-${id}`, [
      [2, 'no-match'],
      [3, 'no-match'],
    ]);
    laterBy(service, 14 * day);
    await forget(service);
    expect(await has(service, keys.photo(id))).toBe(false);
    expect(await has(service, keys.laterTyping(id))).toBe(false);
  });

  it('is deleted together with a challenge that nobody can use any more', async () => {
    const [service] = await attested();
    expect(await service.vault.keys(`identity/${ama.key}/used/`)).toHaveLength(1);
    laterBy(service, day + hour);
    await forget(service);
    expect(await service.vault.keys(`identity/${ama.key}/used/`)).toEqual([]);
  });
});

describe('a year after the last act', () => {
  it('nothing is left but that the learner was verified', async () => {
    const [service] = await attested();
    laterBy(service, 364 * day);
    await forget(service);
    expect(await has(service, keys.face)).toBe(true);
    laterBy(service, day);
    await forget(service);
    expect(await service.vault.keys('identity/')).toEqual([keys.verified]);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
    await forget(service);
    expect(await has(service, keys.verified)).toBe(true);
  });

  it('is counted from the latest piece of work', async () => {
    const service = await enrolled();
    await decide(service, enrolment, [[0, 'match']]);
    laterBy(service, 300 * day);
    await attempt(service, { typing: types() });
    laterBy(service, 300 * day);
    await forget(service);
    expect(await has(service, keys.face)).toBe(true);
  });
});

describe('what was interrupted', () => {
  it('a case that should wait and does not waits again', async () => {
    const service = await enrolled();
    await service.vault.remove(keys.queued(enrolment));
    await forget(service);
    expect((await reviewQueue(service, reviewers[0] as Reviewer)).entries).toHaveLength(1);
  });

  it('a queue entry without a case is deleted after a day', async () => {
    const service = await enrolled();
    await service.vault.remove(keys.case(enrolment));
    await forget(service);
    expect(await service.vault.keys('identity-queue/')).toHaveLength(1);
    laterBy(service, day);
    expect(await forget(service)).toMatchObject({ removed: 1 });
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  });

  it('what is left of a deletion is deleted', async () => {
    const service = await enrolled();
    await service.vault.remove(keys.consent);
    await forget(service);
    expect(await service.vault.keys('identity/')).toEqual([]);
    expect(await service.vault.keys('identity-queue/')).toEqual([]);
  });
});

it('leaves everything whose terms are not over', async () => {
  const [service] = await attested();
  await enrol(service, { types: null, person: ben });
  const before = new Map(service.store.held);
  expect(await forget(service)).toEqual({ removed: 0, lapsed: 0, isWhole: true });
  expect(service.store.held).toEqual(before);
});

it('removes nothing of what it cannot read', async () => {
  const service = await enrolled();
  laterBy(service, 400 * day);
  const before = service.store.held.size;
  service.store.fault = ({ operation }) => {
    if (operation === 'read') unreachable();
  };
  await expect(forget(service)).rejects.toThrow(CouldNotCheck);
  expect(service.store.held.size).toBe(before);
});

it('stops after 20 seconds, and begins with another learner the next time', async () => {
  const service = await enrolled();
  const others = Array.from({ length: 20 }, (_, at) => learnerNamed(`learner-${at}`));
  for (const person of others) await enrol(service, { types: null, person });
  laterBy(service, 30 * day);
  service.store.fault = () => laterBy(service, 100);
  expect(await forget(service)).toMatchObject({ isWhole: false });
  for (let night = 0; night < 20; night += 1) await forget(service);
  service.store.fault = null;
  const left = [...service.store.held.keys()].filter((key) => key.endsWith('/document'));
  expect(left).toEqual([]);
});
