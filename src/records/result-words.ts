import { percent } from '../model/assessment.ts';
import { inWords } from '../model/calendar.ts';
import type { Outcome, Session } from '../model/content.ts';
import type { AssignmentView, CertificateView, ResultView } from './record-view.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  distinction: 'Passed with distinction',
  pass: 'Passed',
  fail: 'Not passed',
  withdrawn: 'Withdrew from the course',
};

export const outcomeInWords = (outcome: Outcome): string => outcomes[outcome];

const certificateStatuses: Readonly<Record<CertificateView['status'], string>> = {
  valid: 'Valid',
  revoked: 'Revoked',
  superseded: 'Replaced',
  expired: 'Expired',
  erased: 'Erased',
};

export const certificateStatusInWords = (status: CertificateView['status']): string =>
  certificateStatuses[status];

/** The scale of a final score, for those who do not see it. */
export function scaleInWords({ final, pass, distinction }: ResultView): string {
  const marks =
    distinction === null
      ? `The pass mark is ${percent(pass)}.`
      : `The pass mark is ${percent(pass)}, the mark for distinction ${percent(distinction)}.`;
  return `Final score ${percent(final)} on a scale from 0 to ${percent(100)}. ${marks}`;
}

/** `2 March to 26 April 2026`: the first day without its year where both days have the same. */
export function sessionInWords({ start, end }: Session): string {
  const from = inWords(start);
  return `${start.slice(0, 4) === end.slice(0, 4) ? from.slice(0, -5) : from} to ${inWords(end)}`;
}

/** The points of an assignment: `17 of 20`. */
export function scoreInWords({ score, maximum }: AssignmentView): string {
  return score === null ? 'not handed in' : `${score} of ${maximum}`;
}
