import { expect, it } from 'vitest';
import { consentVersion } from '../../../src/identity/store/consent.ts';
import { deleteMine } from '../../../src/identity/retention/delete-mine.ts';
import { giveConsent } from '../../../src/identity/enrolment/give-consent.ts';
import { underConsent } from '../../../src/identity/store/under-consent.ts';
import { vaultKeys } from '../../../src/identity/store/vault-keys.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { unreachable } from '../../records/memory-store.ts';
import { ama } from '../../records/published.ts';
import { laterBy } from '../../records/service.ts';
import { testIdentityService } from '../service.ts';

const consent = { course: 'statistics', version: consentVersion, agree: true };
const ours = vaultKeys(ama.key).usedChallenge('0'.repeat(32));
const theirs = vaultKeys(ama.key).usedChallenge('1'.repeat(32));
const before = { at: '2026-05-01T00:00:00.000Z' };
const now = { at: '2026-06-01T00:00:00.000Z' };

async function agreed() {
  const service = testIdentityService();
  await giveConsent(service, ama.key, { ...consent, typing: true });
  await service.vault.write(theirs, before);
  return service;
}

it('what is done without a consent is not begun', async () => {
  const service = testIdentityService();
  const done = await underConsent(service, ama.key, () => Promise.reject(new Error('Begun')));
  expect(done).toBeNull();
});

it('what was written is taken back where something else was agreed to meanwhile, and nothing of others', async () => {
  const service = await agreed();
  const done = await underConsent(service, ama.key, async ({ vault }) => {
    await vault.create(theirs, now);
    await vault.create(ours, now);
    laterBy(service, 1);
    await giveConsent(service, ama.key, { ...consent, typing: false });
    return 'done';
  });
  expect(done).toBeNull();
  expect(service.store.held.has(ours)).toBe(false);
  expect(await service.vault.read(theirs)).toEqual(before);
});

it('a write that was not acknowledged is taken back, too', async () => {
  const service = await agreed();
  const doing = underConsent(service, ama.key, async ({ vault }) => {
    await deleteMine(service, ama.key);
    service.store.faultAfter = ({ operation }) => {
      if (operation === 'write') unreachable();
    };
    await vault.write(ours, now);
  });
  await expect(doing).rejects.toThrow(CouldNotCheck);
  expect([...service.store.held.keys()]).toEqual([]);
});
