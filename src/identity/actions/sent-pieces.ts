import { cookieOf } from '../../account/cookies.ts';
import { field } from '../../account/web/form-field.ts';
import type { PersonKey } from '../../account/keys.ts';
import { sessionOf } from '../../account/session.ts';
import { attest, type SentAttempt } from '../attest/attest.ts';
import { takeTyping } from '../enrolment/enrolment-typing.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { takePhoto } from '../enrolment/take-photo.ts';
import { readParts, type SentParts } from '../photos/read-parts.ts';
import { done, problemAnswer, stepAnswer } from './answers.ts';

/** Takes a piece that a script of ours has sent. */
export type PiecesAction = (request: Request, service: IdentityService) => Promise<Response>;

/** Bodies this large are not read for callers who are not signed in. */
const forLearner =
  (
    act: (service: IdentityService, person: PersonKey, sent: SentParts) => Promise<Response>,
  ): PiecesAction =>
  async (request, service) => {
    const session = await sessionOf(service, cookieOf(request));
    if (!session) return problemAnswer('signed-out');
    const sent = await readParts(request);
    return sent.ok ? act(service, session.person, sent) : problemAnswer(sent.problem);
  };

const nothing = new Uint8Array();

export const photoAction = forLearner(async (service, person, { form, files }) => {
  const kind = field(form, 'kind');
  if (kind !== 'face' && kind !== 'document') return problemAnswer('malformed');
  return stepAnswer(await takePhoto(service, person, kind, files.get('photo') ?? nothing));
});

export const typingAction = forLearner(async (service, person, { form }) => {
  const number = Number(field(form, 'number') ?? '');
  return stepAnswer(await takeTyping(service, person, number, field(form, 'typing') ?? ''));
});

const keyboards: readonly SentAttempt['keyboard'][] = ['usual', 'other', 'none'];

export const attestAction = forLearner(async (service, person, { form, files }) => {
  const keyboard = keyboards.find((one) => one === field(form, 'keyboard'));
  if (keyboard === undefined) return problemAnswer('malformed');
  const attested = await attest(service, person, {
    challenge: field(form, 'challenge') ?? '',
    keyboard,
    typing: field(form, 'typing'),
    photo: files.get('photo') ?? nothing,
  });
  if (!attested.ok) return problemAnswer(attested.problem);
  const { outcome } = attested;
  if (outcome !== 'retype') return done({ outcome, receipt: `/attest/receipt/${attested.id}` });
  return done({ outcome, challenge: attested.challenge, left: attested.left });
});
