import type { PersonKey } from '../../account/keys.ts';
import { consentOf, consentVersion } from '../store/consent.ts';
import { refusedStep, type Step } from './enrolment-step.ts';
import { enrolmentOf } from './enrolment-of.ts';
import { removeTypings } from '../kept-typing/remove-typings.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { Consent } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { eligibleCourse } from '../store/work-of.ts';

export interface SentConsent {
  readonly course: string;
  readonly typing: boolean;
  /** Of the text that was on the page. */
  readonly version: string;
  readonly agree: boolean;
}

/**
 * Keeps the consent of a learner. After an enrolment was sent, the learner may still choose that no typing is compared, which removes
 * all typings and their evidence; to have it compared again, the learner has to begin again. Rejects with CouldNotCheck, and may have
 * been done then.
 */
export async function giveConsent(
  service: IdentityService,
  person: PersonKey,
  { course, typing, version, agree }: SentConsent,
): Promise<Step> {
  if (!agree) return refusedStep('not-agreed');
  if (version !== consentVersion) return refusedStep('consent-changed');
  if (!eligibleCourse(await service.published.catalogue(), course)) {
    return refusedStep('no-course');
  }
  const before = await consentOf(service, person);
  if (before && (await enrolmentOf(service, person)).sent > 0 && typing && !before.typing) {
    return refusedStep('already-sent');
  }
  const at = service.now().toISOString();
  const consent: Consent = { version, at, typing, courseId: course };
  await service.vault.write(vaultKeys(person).consent, consent);
  if (!typing) await removeTypings(service, person);
  return { ok: true };
}
