import type { PersonKey } from '../../account/keys.ts';
import { takeSlot, type Limit } from '../../account/limits.ts';
import { enrolmentOf, type Enrolment } from './enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { Problem } from '../store/problem.ts';
import type { Consent } from '../store/stored.ts';
import { underConsent } from '../store/under-consent.ts';
import { limitOf } from '../store/vault-keys.ts';

/** The result of one step of a learner: taken, or refused with a problem. */
export type Step = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

export const refusedStep = (problem: Problem): Step => ({ ok: false, problem });

const stepsInAnHour: Limit = { most: 120, window: 60 * 60_000 };

/**
 * Takes one step of an enrolment, if its learner has agreed and the enrolment has yet to be sent, or to be sent again. Rejects with
 * CouldNotCheck, and may have been done then: every step can be taken again.
 */
export async function whileOpen(
  service: IdentityService,
  person: PersonKey,
  step: (service: IdentityService, consent: Consent, enrolment: Enrolment) => Promise<Step>,
): Promise<Step> {
  const done = await underConsent(service, person, async (noting, consent) => {
    if (!(await takeSlot(noting, limitOf(person, 'enrolment'), stepsInAnHour))) {
      return refusedStep('too-many');
    }
    const enrolment = await enrolmentOf(noting, person);
    return enrolment.state === 'begun' || enrolment.state === 'retake'
      ? step(noting, consent, enrolment)
      : refusedStep('already-sent');
  });
  return done ?? refusedStep('not-agreed');
}
