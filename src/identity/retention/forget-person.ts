import { consentOf } from '../store/consent.ts';
import type { Kept } from '../store/vault-keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { isPast } from '../store/retention.ts';
import type { Attestation, Consent } from '../store/stored.ts';
import { ofPerson, queueOfPerson, vaultKeys } from '../store/vault-keys.ts';

/**
 * Removes everything but that a person was verified, when their last act is a year ago; and what is left of somebody who has deleted
 * everything, or has not agreed. Answers how much was removed.
 */
export async function forgetPerson(
  service: IdentityService,
  { person, names }: Kept,
): Promise<number> {
  const { vault, now } = service;
  const consent = await consentOf(service, person);
  if (consent) {
    if (!isPast(consent.at, 'everything', now())) return 0;
    const lastAct = await lastActOf(service, { person, names }, consent);
    if (!isPast(lastAct, 'everything', now())) return 0;
    // First, so that whatever is being done at the same moment takes back what it writes.
    await vault.remove(vaultKeys(person).consent);
  }
  const own = await vault.keys(ofPerson(person));
  const queued = await vault.keys(queueOfPerson(person));
  const gone = [...own, ...queued].filter((key) => key !== vaultKeys(person).verified);
  await Promise.all(gone.map((key) => vault.remove(key)));
  return gone.length + (consent ? 1 : 0);
}

/** When a learner did something last, ISO 8601: agreed, or attested a piece of work. */
async function lastActOf(
  { vault }: IdentityService,
  { person, names }: Kept,
  { at }: Consent,
): Promise<string> {
  const works = names.filter((name) => name.startsWith('work/'));
  const read = await Promise.all(works.map((name) => vault.read(ofPerson(person) + name)));
  const acts = (read as (Attestation | null)[]).flatMap((one) => one?.at ?? []);
  return [at, ...acts].reduce((one, other) => (one < other ? other : one));
}
