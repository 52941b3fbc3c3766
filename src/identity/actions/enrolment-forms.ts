import type { Action, SentForm } from '../../records/actions/action.ts';
import { goOn } from '../../records/actions/answers.ts';
import { cookieOf, sessionCookie } from '../../records/cookies.ts';
import { field } from '../../records/form-field.ts';
import type { PersonKey } from '../../records/keys.ts';
import { sessionOf } from '../../records/session.ts';
import { appeal } from '../appeal.ts';
import { deleteMine, otherPlacesOf } from '../delete-mine.ts';
import { keepDetails } from '../details.ts';
import { refusedStep, type Step } from '../enrolment-step.ts';
import { giveConsent } from '../give-consent.ts';
import type { IdentityService } from '../identity-service.ts';
import { submitEnrolment } from '../submit.ts';
import { underConsent } from '../under-consent.ts';
import { backWith, enrolmentPage } from './answers.ts';

type IdentityAction = Action<IdentityService>;

/** For whoever is signed in; the page says `word` where it was done. */
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

/** Once this is answered, nothing is kept of the learner; with `all=yes`, and where there are no records, no share link and no sign-in either. */
export const deleteAction: IdentityAction = async ({ request, form }, service) => {
  const session = await sessionOf(service, cookieOf(request));
  if (!session) return backWith(refusedStep('signed-out'), 'deleted');
  if (field(form, 'confirm') !== 'yes') {
    return goOn(`${enrolmentPage}data/?problem=not-confirmed`);
  }
  // Whoever has no records has signed in for nothing else.
  const records = (await service.published.person(session.person))?.records ?? [];
  const isAll = field(form, 'all') === 'yes' || records.length === 0;
  const also = isAll ? await otherPlacesOf(service, session.person) : [];
  await deleteMine(service, session.person, also);
  return goOn(`${enrolmentPage}?done=deleted`, isAll ? [sessionCookie(null, request)] : []);
};
