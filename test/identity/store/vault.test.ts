import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import type { StoredKey } from '../../../src/account/stored-kind.ts';
import { allOf } from '../../../src/identity/retention/all-of.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import { forget } from '../../../src/identity/retention/forget.ts';
import { signatureTrackOf } from '../../../src/identity/retention/signature-track-of.ts';
import { sealedStore } from '../../../src/identity/store/sealed-store.ts';
import type { Verified } from '../../../src/identity/store/stored.ts';
import { ofPerson, vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { ama, ben } from '../../records/published.ts';
import { day, laterBy } from '../../records/service.ts';
import { enrol } from '../learner.ts';
import { identityKey, testIdentityService, type TestIdentityService } from '../service.ts';

const key = vaultKeys(ama.key).verified;
const verified: Verified = { day: '2026-06-01', reviewer: 'Rosa Imbert', name: 'Ama Boateng' };

/** The same store without a look at kinds, as another version of the site has it. */
const otherVersion = ({ store, random }: TestIdentityService) =>
  sealedStore(store, identityKey, random);

describe('a value', () => {
  it('is kept with the version of its form', async () => {
    const service = testIdentityService();
    await service.vault.write(key, verified);
    expect(await otherVersion(service).read(key)).toEqual({ v: 1, ...verified });
    expect(await service.vault.read(key)).toEqual(verified);
  });

  it('that was written before there were versions is read', async () => {
    const service = testIdentityService();
    await otherVersion(service).write(key, verified);
    expect(await service.vault.read(key)).toEqual(verified);
  });

  it.each([
    ['of a later version', { v: 2, ...verified }],
    ['with a field that nobody knows', { v: 1, ...verified, until: '2027-06-01' }],
    ['without one of its fields', { v: 1, day: verified.day, name: verified.name }],
    ['with a day that there is not', { v: 1, ...verified, day: '2026-02-30' }],
    ['of another kind', { v: 1, at: '2026-06-01T12:00:00.000Z' }],
  ])('%s could not be checked', async (_, kept) => {
    const service = testIdentityService();
    await otherVersion(service).write(key, kept);
    await expect(service.vault.read(key)).rejects.toThrow(CouldNotCheck);
    await expect(signatureTrackOf(service, ama.key)).rejects.toThrow(CouldNotCheck);
  });

  it('that could not be read again is not written', async () => {
    const { vault, store } = testIdentityService();
    await expect(vault.write(key, { ...verified, day: 'today' })).rejects.toThrow(TypeError);
    expect(store.held.size).toBe(0);
  });
});

describe('a key of a kind that this version does not know', () => {
  const unknown = `${ofPerson(ama.key)}voice/1`;

  async function withUnknown(): Promise<TestIdentityService> {
    const service = testIdentityService();
    await enrol(service, { types: null });
    await otherVersion(service).write(unknown, { v: 3, hertz: 210 });
    return service;
  }

  it('is neither read nor written', async () => {
    const { vault } = await withUnknown();
    const strange = unknown as StoredKey<object>;
    await expect(vault.read(strange)).rejects.toThrow(CouldNotCheck);
    await expect(vault.write(strange, {})).rejects.toThrow(CouldNotCheck);
  });

  it('is shown to its learner as unknown, and named in the download', async () => {
    const service = await withUnknown();
    const { kept } = await signatureTrackOf(service, ama.key);
    expect(kept.find(({ what }) => what === 'unknown')).toEqual({
      what: 'unknown',
      count: 1,
      until: '2027-06-01T12:00:00.000Z',
    });
    const { 'voice/1': named } = await allOf(service, ama.key);
    expect(named).toEqual({ unknown: 'Another version of this site wrote it.' });
  });

  it('goes with everything else: a year after the last act, or at once where the learner deletes it', async () => {
    const service = await withUnknown();
    laterBy(service, 364 * day);
    await forget(service);
    expect(service.store.held.has(unknown)).toBe(true);
    laterBy(service, day);
    await forget(service);
    expect(service.store.held.has(unknown)).toBe(false);

    const another = await withUnknown();
    await deleteMine(another, ama.key);
    expect(another.store.held.size).toBe(0);
  });
});

it('a learner of whom something cannot be read keeps nothing of others from being forgotten', async () => {
  const service = testIdentityService();
  await enrol(service, { types: null });
  await enrol(service, { types: null, person: ben });
  await otherVersion(service).write(vaultKeys(ama.key).document, { v: 2 });
  laterBy(service, 30 * day);
  await expect(forget(service)).rejects.toThrow(CouldNotCheck);
  expect(await service.vault.read(vaultKeys(ben.key).document)).toBeNull();
  expect(service.store.held.has(vaultKeys(ama.key).document)).toBe(true);
});
