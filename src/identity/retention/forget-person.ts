import { kindOf } from '../../account/stored-kind.ts';
import { aDay } from '../../values/duration.ts';
import { consentOf } from '../store/consent.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { endOf, retentionDays } from '../store/retention.ts';
import type { Consent } from '../store/stored.ts';
import { ofPerson, queueOfPerson, vaultKeys } from '../store/vault-keys.ts';
import { identityKinds, vaultKinds } from '../store/vault-kinds.ts';
import type { Kept } from './moments.ts';

/**
 * Removes everything but what stays until its learner deletes it, when their last act is a year ago, and where they have deleted
 * everything or have not agreed. Keys of kinds that this version does not know are removed with the rest.
 * @returns the number of removed entries
 */
export async function forgetPerson(service: IdentityService, kept: Kept): Promise<number> {
  const { vault } = service;
  const { person } = kept;
  const consent = await consentOf(service, person);
  if (consent) {
    if (!(await isLongAgo(service, kept, consent))) return 0;
    // First, so that whatever is being done at the same moment takes back what it writes.
    await vault.remove(vaultKeys(person).consent);
  }
  const own = await vault.keys(ofPerson(person));
  const queued = await vault.keys(queueOfPerson(person));
  const gone = [...own, ...queued].filter((key) => kindOf(identityKinds, key)?.terms.length !== 0);
  await Promise.all(gone.map((key) => vault.remove(key)));
  return gone.length + (consent ? 1 : 0);
}

/** Whether the learner's last act, agreeing or attesting a piece of work, is a year ago. */
async function isLongAgo(
  { vault, now }: IdentityService,
  { keys }: Kept,
  consent: Consent,
): Promise<boolean> {
  const isPast = (at: string) => endOf(at, retentionDays.everything * aDay) <= now();
  if (!isPast(consent.at)) return false;
  const attempts = [...keys].filter((key) => vaultKinds.attempt.holds(key));
  const read = await Promise.all(attempts.map((key) => vault.read(key)));
  return read.every((attempt) => attempt === null || isPast(attempt.at));
}
