import { excusedInWords, percent } from '../../model/assessment.ts';
import { inWords } from '../../values/calendar.ts';
import type { Outcome, Session } from '../../model/content.ts';
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
  suspended: 'Under review',
  expired: 'Expired',
  erased: 'Erased',
};

export const certificateStatusInWords = (status: CertificateView['status']): string =>
  certificateStatuses[status];

/** The final score and its scale, for readers who do not see the scale drawn. */
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
export function scoreInWords({ score, excused, maximum }: AssignmentView): string {
  if (excused !== null) return 'excused';
  return score === null ? 'not handed in' : `${score} of ${maximum}`;
}

/** A note on how an assignment's points count; null where they count as usual. */
export function noteInWords({ excused, score, maximum }: AssignmentView): string | null {
  if (excused !== null) return excusedInWords(excused);
  return score !== null && score > maximum ? 'with extra credit' : null;
}

/** The reason why the assignments do not add up to the final score; null where there is none. */
export function sumInWords(assignments: readonly AssignmentView[]): string | null {
  if (assignments.every(({ excused }) => excused !== null))
    return 'Every assignment was excused, so there is nothing to grade.';
  const hundredths = assignments.map(({ contribution }) => Math.round(contribution * 100));
  return hundredths.reduce((sum, each) => sum + each, 0) > 100_00
    ? `With extra credit the assignments add up to more, but no final score is above ${percent(100)}.`
    : null;
}
