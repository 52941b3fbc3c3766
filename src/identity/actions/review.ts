import { goOn, notFound } from '../../account/web/answers.ts';
import { cookieOf } from '../../account/cookies.ts';
import { field } from '../../account/web/form-field.ts';
import { sessionOf } from '../../account/session.ts';
import type { Action, SentForm } from '../../account/web/action.ts';
import { reviewPhoto } from '../review/review-photo.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { reviewerOf, type Reviewer } from '../review/reviewer.ts';
import { photoAnswer } from './answers.ts';
import { caseOf, vote, type SentVote, type Voting } from '../review/vote.ts';

/** The most cases that one answer decides: no course has more graded work. */
const mostAtOnce = 100;

/** Takes a reviewer's answer to a case or, where it is a match, to several of one learner; then redirects to the queue. */
export const reviewAction: Action<IdentityService> = async ({ request, form }, service) => {
  const session = await sessionOf(service, cookieOf(request));
  if (!session) return goOn('/review/?problem=signed-out');
  const reviewer = await reviewerOf(service, session);
  const ids = form.get('case') ?? [];
  const [first = ''] = ids;
  if (reviewer === null) return notFound();
  const sent = sentVote(form);
  if (sent === null || ids.length > mostAtOnce) return goOn('/review/?problem=answer-odd');
  if (ids.length === 0) return goOn('/review/?problem=nothing-chosen');
  if (ids.length > 1 && sent.answer !== 'match') return goOn('/review/?problem=one-at-a-time');

  const person = field(form, 'person') ?? '';
  const opened = field(form, 'opened');
  const answers: Voting[] = [];
  for (const id of ids)
    answers.push(await answered(service, reviewer, { person, id, opened, sent }));
  const refused = answers.find((one) => !one.ok);
  if (!refused) return goOn(`/review/?done=${doneWith(answers)}`);
  if (refused.problem === 'note-missing' || refused.problem === 'note-too-long') {
    // A case was just found by both ids.
    return goOn(`/review/${person}/${first}?problem=${refused.problem}`);
  }
  return goOn(`/review/?problem=${refused.problem}`);
};

/** A photo for a reviewer who is to decide something by it; a 404 for everyone else. */
export async function reviewPhotoAnswer(
  request: Request,
  service: IdentityService,
): Promise<Response> {
  const session = await sessionOf(service, cookieOf(request));
  const reviewer = session && (await reviewerOf(service, session));
  const [, person, which] = photoAddress.exec(new URL(request.url).pathname) ?? [];
  if (!reviewer || !person || !which) return photoAnswer(null);
  return photoAnswer(await reviewPhoto(service, reviewer, { person, which }));
}

const photoAddress = /^\/review\/photo\/([\da-f]{32})\/([\da-z]{1,32})\/?$/u;

async function answered(
  service: IdentityService,
  reviewer: Reviewer,
  {
    person,
    id,
    opened,
    sent,
  }: { person: string; id: string; opened: string | null; sent: SentVote },
): Promise<Voting> {
  const reviewCase = await caseOf(service, person, id);
  if (reviewCase === null) return { ok: false, problem: 'no-such-case' };
  // A learner who deletes everything and enrols again has a first enrolment again: it is not the one that the page has shown.
  if (reviewCase.kind === 'enrolment' && reviewCase.opened !== opened) {
    return { ok: false, problem: 'another-now' };
  }
  return vote(service, reviewer, reviewCase, sent);
}

function sentVote(form: SentForm): SentVote | null {
  const answer = field(form, 'answer');
  if (answer !== 'match' && answer !== 'unclear' && answer !== 'no-match') return null;
  return { answer, note: field(form, 'note') ?? '' };
}

function doneWith(answers: readonly Voting[]): string {
  if (answers.length > 1) return 'all-confirmed';
  return answers.every((one) => one.ok && one.settled) ? 'decided' : 'answered';
}
