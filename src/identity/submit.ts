import type { PersonKey } from '../records/keys.ts';
import { enrolmentCase, enrolmentOf } from './enrolment-of.ts';
import { refusedStep, whileOpen, type Step } from './enrolment-step.ts';
import type { IdentityService } from './identity-service.ts';
import { enrolmentTypings } from './kept-typings.ts';
import { openCase } from './open-case.ts';
import type { Consent, EnrolmentDetails } from './stored.ts';
import { ofPerson, vaultKeys } from './vault-keys.ts';

/** Hands an enrolment that is complete to the reviewers. Sent twice, it is there once. Rejects with CouldNotCheck. */
export function submitEnrolment(service: IdentityService, person: PersonKey): Promise<Step> {
  return whileOpen(service, person, async (noting, consent) => {
    const [{ sent }, details, isComplete] = await Promise.all([
      enrolmentOf(noting, person),
      noting.vault.read(vaultKeys(person).details),
      hasAll(noting, person, consent),
    ]);
    if (!details || !isComplete) return refusedStep('incomplete');
    await openCase(noting, {
      id: enrolmentCase(sent + 1),
      kind: 'enrolment',
      person,
      courseId: (details as EnrolmentDetails).courseId,
      attestation: null,
      reason: 'enrolment',
      appeal: null,
    });
    return { ok: true };
  });
}

/** Whether what people and typing are compared with is there. */
async function hasAll(
  { vault }: IdentityService,
  person: PersonKey,
  { typing }: Consent,
): Promise<boolean> {
  const keys = vaultKeys(person);
  const there = await vault.keys(ofPerson(person));
  const typings = there.filter((key) => key.startsWith(keys.typings));
  return (
    there.includes(keys.face) &&
    there.includes(keys.document) &&
    (!typing || typings.length >= enrolmentTypings)
  );
}
