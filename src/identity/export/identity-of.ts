import type { CalendarDay } from '../../values/calendar.ts';
import { scoreOf, type Scores } from '../../model/grading.ts';
import type { Identity } from '../../schema/certificates.ts';
import type { LinkedPiece } from './session-outcomes.ts';

/** A learner who was verified and has attested work. */
export interface LinkedLearner {
  /** The day on which the document was compared. */
  readonly checked: CalendarDay;
  /** Who compared it, by name, where it was not the institution that issues. */
  readonly checkedBy?: string;
  readonly linked: readonly LinkedPiece[];
}

/**
 * The identity that a certificate states. Only graded pieces of work count: one that was excused or never handed in cannot be linked, and
 * is not in the total. Null where nothing was graded.
 */
export function identityOf(
  { checked, checkedBy, linked }: LinkedLearner,
  scores: Scores,
): Identity | null {
  const isGraded = (id: string) => typeof scoreOf(scores, { id }) === 'number';
  const total = Object.keys(scores).filter(isGraded).length;
  if (total === 0) return null;
  const days = linked
    .filter(({ assignmentId }) => isGraded(assignmentId))
    .map(({ day }) => day)
    .sort();
  const [from, to] = [days.at(0), days.at(-1)];
  return {
    method: 'signature-track',
    checked,
    ...(checkedBy === undefined ? {} : { checkedBy }),
    linkedWork: {
      linked: days.length,
      total,
      ...(from === undefined || to === undefined ? {} : { from, to }),
    },
  };
}
