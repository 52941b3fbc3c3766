import type { RecordCatalogue } from '../../records/published/published-records.ts';
import { aDay } from '../../values/duration.ts';
import type { ReviewCase, Settled, Vote } from '../store/stored.ts';
import type { Standing, VoteProblem } from './vote.ts';

/** Why people look at something, for reviewers. */
export const reasonInWords: Readonly<Record<ReviewCase['reason'], string>> = {
  enrolment: 'A new enrolment: the face, the document and the name are compared.',
  photo: 'The typing matched. Only the photo is left to compare.',
  'no-typing': 'The learner has chosen the path by photo alone.',
  'typing-differs': 'The typing differs from the learner’s usual one, three times.',
  'coarse-clock': 'The browser’s clock is too coarse to tell how the sentence was typed.',
  'few-keys': 'So much was corrected that too little could be compared.',
  replayed: 'The times are nearly those of an earlier typing, or of the learner’s average.',
  'too-even': 'The rhythm is more even than people type.',
  'other-keyboard': 'The learner typed on another keyboard than at the enrolment.',
};

export const answerInWords: Readonly<Record<Vote['answer'], string>> = {
  match: 'match',
  unclear: 'unclear',
  'no-match': 'no match',
};

export const outcomeInWords: Readonly<Record<Settled['outcome'], string>> = {
  match: 'It is a match.',
  unclear: 'It was unclear: the learner is asked to do it again.',
  refused: 'It was refused: two reviewers have said that it is no match.',
  lapsed: 'Nobody decided in time: the learner is asked to do it again.',
};

/** Why a reviewer has nothing to decide here, or why an answer was not taken. */
export const voteProblemInWords: Readonly<Record<VoteProblem, string>> = {
  'no-such-case': 'There is no such case any more: its learner may have deleted everything.',
  'another-now':
    'Nothing was taken: the learner has started again since you opened the page. Look at what they have sent now.',
  'own-case': 'This is about yourself. Others decide it.',
  'other-institution': 'This is of an institution whose learners others look at.',
  'enrolment-first':
    'Nobody has confirmed yet who the learner is: their enrolment is decided first, and this after it.',
  'decided-before':
    'The learner has appealed against a decision in which you took part. Others look at it now.',
  'already-voted': 'You have answered this. It waits for another reviewer.',
  'already-settled': 'This is decided.',
  'note-missing': 'Nothing was taken: say in a few words why, unless it is a match.',
  'note-too-long': 'Nothing was taken: a note has 500 characters at most.',
};

export const standingInWords = (standing: Exclude<Standing, 'ready'>): string =>
  voteProblemInWords[standing];

/** The result of an answer, by the word in the address that it led to. */
export const reviewNotices = {
  done: {
    decided: 'Your answer is kept, and the case is decided.',
    answered: 'Your answer is kept. It needs another reviewer, too.',
    'all-confirmed': 'Your answer is kept for all of these photos.',
  },
  problem: {
    ...voteProblemInWords,
    'signed-out': 'You are not signed in here, or no longer. Ask for a link below.',
    'answer-odd': 'Nothing was taken: the form arrived damaged. Open the case again.',
    'nothing-chosen': 'Nothing was taken: no photo was chosen.',
    'one-at-a-time': 'Nothing was taken: only a match can be said of several photos at once.',
  },
} as const;

/** The subject of cases, as a heading. Names no learner. */
export function whatInWords(cases: readonly ReviewCase[], { courses }: RecordCatalogue): string {
  const [first] = cases;
  const course = courses.find(({ id }) => id === first?.courseId);
  const title = course?.title ?? 'a course that is no longer there';
  const appeal = first?.appeal ? 'Appeal: ' : '';
  if (!first?.attestation) return `${appeal}Enrolment, ${title}`;
  if (cases.length > 1) return `${cases.length} photos of one learner, ${title}`;
  const { assignmentId } = first.attestation.work;
  const work = course?.grading.assignments.find(({ id }) => id === assignmentId);
  return `${appeal}${work?.title ?? assignmentId}, ${title}`;
}

/** @param since ISO 8601 */
export function waitedInWords(since: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(since)) / aDay);
  if (days < 1) return 'Since today';
  return days === 1 ? 'For a day' : `For ${days} days`;
}
