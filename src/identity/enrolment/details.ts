import { addressOf } from '../../model/email-address.ts';
import { longestName, readPersonName } from '../../model/person-name.ts';
import { personKey, type PersonKey } from '../../account/keys.ts';
import { refusedStep, whileOpen, type Step } from './enrolment-step.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { EnrolmentDetails } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

export interface SentDetails {
  readonly name: string;
  readonly address: string;
}

// A name that no font can print is still a name: the people who issue certificates deal with it.
const anyGlyph = { has: () => true };

/** Keeps the name as on the document, and the address to which decisions are mailed: one's own alone. Rejects with CouldNotCheck. */
export async function keepDetails(
  service: IdentityService,
  person: PersonKey,
  sent: SentDetails,
): Promise<Step> {
  const name = sent.name.trim().replaceAll(/\s+/gu, ' ');
  if (name === '') return refusedStep('name-missing');
  if (name.length > longestName) return refusedStep('name-odd');
  const read = readPersonName(name, anyGlyph);
  if (!read.ok) return refusedStep('name-odd');
  const address = addressOf(sent.address);
  if (address === null || personKey(service.secret, address) !== person) {
    return refusedStep('other-address');
  }
  return whileOpen(service, person, async ({ vault }, { courseId }) => {
    const details: EnrolmentDetails = { name: read.name, address, courseId };
    await vault.write(vaultKeys(person).details, details);
    return { ok: true };
  });
}
