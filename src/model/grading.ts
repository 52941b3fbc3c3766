import type { Assignment, GradingPolicy, Outcome } from './content.ts';
import {
  compare,
  cutTo,
  fractionOf,
  halfUp,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from './fraction.ts';

/** Points for each assignment by its id; null, or no entry, where nothing was handed in. */
export type Scores = Readonly<Record<string, number | null>>;

/** Why a learner does not pass. There may be several reasons. */
export type FailReason =
  | { readonly kind: 'below-pass-mark' }
  | { readonly kind: 'missing-work'; readonly assignment: string }
  | { readonly kind: 'below-minimum'; readonly assignment: string };

export interface Grade {
  /**
   * Final score in per cent: a whole number with half-up rounding, else cut to two decimals. Cut, not rounded, so that a final score
   * which is compared with a pass mark later gives the same outcome.
   */
  readonly final: number;
  readonly outcome: 'distinction' | 'pass' | 'fail';
  /** What each assignment adds to the final score, in per cent, cut to two decimals. */
  readonly contributions: Readonly<Record<string, number>>;
  /** Empty unless the outcome is `fail`. */
  readonly reasons: readonly FailReason[];
}

/** Applies a grading policy, exactly. Points must lie between 0 and the assignment's maximum. */
export function grade(scores: Scores, policy: GradingPolicy): Grade {
  const parts = policy.assignments.map((assignment) => ({
    id: assignment.id,
    share: contribution(pointsFor(scores, assignment.id) ?? 0, assignment),
  }));
  const exact = parts.map((part) => part.share).reduce(plus, zero);
  const compared = policy.rounding === 'half-up' ? halfUp(exact) : exact;
  const reasons = failReasons(scores, policy, compared);
  return {
    final: cutTo(compared, 2),
    outcome:
      reasons.length > 0 ? 'fail' : earnsDistinction(compared, policy) ? 'distinction' : 'pass',
    contributions: Object.fromEntries(parts.map(({ id, share }) => [id, cutTo(share, 2)])),
    reasons,
  };
}

/** Whether an outcome is another than the one that was computed. No policy can compute that a learner withdrew. */
export function contradicts(outcome: Outcome, computed: Grade['outcome']): boolean {
  return outcome !== computed && !(outcome === 'withdrawn' && computed === 'fail');
}

/** The reason as the end of a sentence that says why a course was not passed. */
export function reasonInWords(reason: FailReason, policy: GradingPolicy): string {
  if (reason.kind === 'below-pass-mark') return 'the final score is below the pass mark';
  const { assignment: id } = reason;
  const title = policy.assignments.find((assignment) => assignment.id === id)?.title ?? id;
  return reason.kind === 'missing-work'
    ? `“${title}” was not handed in, and missing work fails the course`
    : `the minimum for “${title}” was not reached`;
}

// An assignment may be called “constructor”.
function pointsFor(scores: Scores, id: string): number | null {
  return Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;
}

function contribution(points: number, { weight, maximum }: Assignment): Fraction {
  return over(times(fractionOf(points), fractionOf(weight)), fractionOf(maximum));
}

function earnsDistinction(final: Fraction, { distinction }: GradingPolicy): boolean {
  return distinction !== undefined && compare(final, fractionOf(distinction)) >= 0;
}

function failReasons(scores: Scores, policy: GradingPolicy, final: Fraction): FailReason[] {
  const reasons: FailReason[] = [];
  for (const { id, minimum = 0 } of policy.assignments) {
    const points = pointsFor(scores, id);
    if (points === null && policy.missing === 'fail')
      reasons.push({ kind: 'missing-work', assignment: id });
    else if ((points ?? 0) < minimum) reasons.push({ kind: 'below-minimum', assignment: id });
  }
  if (compare(final, fractionOf(policy.pass)) < 0) reasons.push({ kind: 'below-pass-mark' });
  return reasons;
}
