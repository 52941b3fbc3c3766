import type { PersonKey } from '../../account/keys.ts';
import { enrolmentCase } from './enrolment-of.ts';
import { refusedStep, whileOpen, type Step } from './enrolment-step.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { enrolmentParts, hasTypings } from './enrolment-parts.ts';
import { openCase } from '../cases/open-case.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** Hands an enrolment that is complete to the reviewers. An enrolment that is sent twice waits once. Rejects with CouldNotCheck. */
export function submitEnrolment(service: IdentityService, person: PersonKey): Promise<Step> {
  return whileOpen(service, person, async (noting, consent, { sent }) => {
    const [details, parts] = await Promise.all([
      noting.vault.read(vaultKeys(person).details),
      enrolmentParts(noting, person),
    ]);
    const isComplete = parts.hasFace && parts.hasDocument && hasTypings(consent, parts);
    if (!details || !isComplete) return refusedStep('incomplete');
    // The number that was found open: of any number sent at the same moment one opens the case, and the others find it there.
    await openCase(noting, {
      id: enrolmentCase(sent + 1),
      kind: 'enrolment',
      person,
      courseId: details.courseId,
      attestation: null,
      reason: 'enrolment',
      appeal: null,
    });
    return { ok: true };
  });
}
