import type { Action, SentForm } from '../../account/web/action.ts';
import { goOn } from '../../account/web/answers.ts';
import { cookieOf, sessionCookie } from '../../account/cookies.ts';
import { field } from '../../account/web/form-field.ts';
import type { PersonKey } from '../../account/keys.ts';
import { sessionOf } from '../../account/session.ts';
import { appeal } from '../cases/appeal.ts';
import { deleteMine, otherPlacesOf } from '../retention/delete-mine.ts';
import { keepDetails } from '../enrolment/details.ts';
import { refusedStep, type Step } from '../enrolment/enrolment-step.ts';
import { giveConsent } from '../enrolment/give-consent.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { submitEnrolment } from '../enrolment/submit.ts';
import { underConsent } from '../store/under-consent.ts';
import { backWith, enrolmentPage } from './answers.ts';

type IdentityAction = Action<IdentityService>;

/** An action of the learner who is signed in; the page says `word` when it was done. */
const forLearner =
  (
    word: string,
    act: (service: IdentityService, person: PersonKey, form: SentForm) => Promise<Step>,
  ): IdentityAction =>
  async ({ request, form }, service) => {
    const session = await sessionOf(service, cookieOf(request));
    if (!session) return backWith(refusedStep('signed-out'), word);
    return backWith(await act(service, session.person, form), word);
  };

export const consentAction = forLearner('agreed', (service, person, form) =>
  giveConsent(service, person, {
    course: field(form, 'course') ?? '',
    typing: field(form, 'typing') === 'yes',
    version: field(form, 'version') ?? '',
    agree: field(form, 'agree') === 'yes',
  }),
);

export const detailsAction = forLearner('details', (service, person, form) =>
  keepDetails(service, person, {
    name: field(form, 'name') ?? '',
    address: field(form, 'address') ?? '',
  }),
);

export const submitAction = forLearner('sent', (service, person) =>
  submitEnrolment(service, person),
);

export const appealAction = forLearner('appealed', async (service, person, form) => {
  const sent = { case: field(form, 'case') ?? '', text: field(form, 'text') ?? '' };
  const appealed = await underConsent(service, person, (noting) => appeal(noting, person, sent));
  return appealed ?? refusedStep('no-such-case');
});

/**
 * Deletes everything that is kept of the learner before it answers. With `all=yes`, or for a learner without records, it also deletes
 * share links and sign-ins.
 */
export const deleteAction: IdentityAction = async ({ request, form }, service) => {
  const session = await sessionOf(service, cookieOf(request));
  if (!session) return backWith(refusedStep('signed-out'), 'deleted');
  if (field(form, 'confirm') !== 'yes') {
    return goOn(`${enrolmentPage}data/?problem=not-confirmed`);
  }
  // A learner without records has signed in only for Signature Track.
  const records = (await service.published.person(session.person))?.records ?? [];
  const isAll = field(form, 'all') === 'yes' || records.length === 0;
  const also = isAll ? await otherPlacesOf(service, session.person) : [];
  await deleteMine(service, session.person, also);
  return goOn(`${enrolmentPage}?done=deleted`, isAll ? [sessionCookie(null, request)] : []);
};
