import type { Assignment, GradingPolicy, Outcome, Score } from './content.ts';
import {
  compare,
  cutTo,
  cutTogether,
  fractionOf,
  halfUp,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from './fraction.ts';

/** The score of each assignment, by its id: points, `excused`, or, if nothing was handed in, null or no entry. */
export type Scores = Readonly<Record<string, Score>>;

/** Why a learner does not pass. There may be several reasons. */
export type FailReason =
  | { readonly kind: 'below-pass-mark' }
  | { readonly kind: 'missing-work'; readonly assignment: string }
  | { readonly kind: 'below-minimum'; readonly assignment: string }
  /** Always the only reason. */
  | { readonly kind: 'all-excused' };

export interface Grade {
  /**
   * Final score in per cent, at most 100: a whole number with half-up rounding, else cut to two decimals. Cut, not rounded, so that a final
   * score which is compared with a pass mark later gives the same outcome.
   */
  readonly final: number;
  readonly outcome: 'distinction' | 'pass' | 'fail';
  /** The weight of each assignment here, in per cent: 0 if it is left out, and then more than the policy says for the others. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * The part of the final score from each assignment, in per cent, with two decimals. Together they are the final score before it is
   * rounded and, if extra credit took it above 100, before it is cut there.
   */
  readonly contributions: Readonly<Record<string, number>>;
  /** Empty unless the outcome is `fail`. */
  readonly reasons: readonly FailReason[];
}

/**
 * Applies a grading policy, exactly. Points must lie between 0 and what `mostPoints` says of the assignment.
 * @throws if an assignment is excused and the policy does not say what that does: there is no usual way
 */
export function grade(scores: Scores, policy: GradingPolicy): Grade {
  if (lacksExcusedRule(scores, policy))
    throw new Error('An excused assignment is graded only where the policy has `excused`.');
  const { assignments } = policy;
  const weights = weightsOf(scores, policy);
  const shares = assignments.map((each, at) => share(scores, each, weights[at] ?? zero));
  const exact = lower(shares.reduce(plus, zero), hundred);
  const compared = policy.rounding === 'half-up' ? halfUp(exact) : exact;
  const reasons = failReasons(scores, policy, compared);
  const byId = (values: readonly number[]) =>
    Object.fromEntries(assignments.map(({ id }, at) => [id, values[at] ?? 0]));
  return {
    final: cutTo(compared, 2),
    outcome:
      reasons.length > 0 ? 'fail' : earnsDistinction(compared, policy) ? 'distinction' : 'pass',
    weights: byId(inPerCent(weights, policy)),
    contributions: byId(cutTogether(shares, 2)),
    reasons,
  };
}

/** The score of an assignment. */
export function scoreOf(scores: Scores, { id }: Pick<Assignment, 'id'>): Score {
  // An assignment may be called “constructor”.
  return Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;
}

/** The most points an assignment can earn. With extra credit twice its maximum: more is rather a slip than merit. */
export function mostPoints({
  maximum,
  extraCredit,
}: Pick<Assignment, 'maximum' | 'extraCredit'>): number {
  return extraCredit ? 2 * maximum : maximum;
}

/** Whether an assignment is excused, and the policy does not say what that does. */
export function lacksExcusedRule(
  scores: Scores,
  { excused }: Pick<GradingPolicy, 'excused'>,
): boolean {
  return excused === undefined && Object.values(scores).includes('excused');
}

/** Whether an outcome differs from the computed one. No policy can compute that a learner withdrew. */
export function contradicts(outcome: Outcome, computed: Grade['outcome']): boolean {
  return outcome !== computed && !(outcome === 'withdrawn' && computed === 'fail');
}

/** The reason as the end of a sentence that says why a course was not passed. */
export function reasonInWords(reason: FailReason, policy: GradingPolicy): string {
  if (reason.kind === 'below-pass-mark') return 'the final score is below the pass mark';
  if (reason.kind === 'all-excused')
    return 'every assignment was excused, so nothing can be graded';
  const { assignment: id } = reason;
  const title = policy.assignments.find((assignment) => assignment.id === id)?.title ?? id;
  return reason.kind === 'missing-work'
    ? `“${title}” was not handed in, and missing work fails the course`
    : `the minimum for “${title}” was not reached`;
}

const hundred = fractionOf(100);

/** The weight of each assignment, in per cent. If one is left out, the others are scaled to 100 together. */
function weightsOf(scores: Scores, { assignments, excused }: GradingPolicy): Fraction[] {
  const isLeftOut = (each: Assignment) =>
    excused === 'left-out' && scoreOf(scores, each) === 'excused';
  const weights = assignments.map((each) => (isLeftOut(each) ? zero : fractionOf(each.weight)));
  const rest = weights.reduce(plus, zero);
  if (!assignments.some(isLeftOut) || compare(rest, zero) === 0) return weights;
  return weights.map((weight) => over(times(weight, hundred), rest));
}

/** Scaled weights with two decimals, 100 together; weights that were not scaled as they are in the policy. */
function inPerCent(weights: readonly Fraction[], { assignments }: GradingPolicy): number[] {
  const isScaled = assignments.some(
    ({ weight }, at) => compare(weights[at] ?? zero, fractionOf(weight)) !== 0,
  );
  return isScaled ? cutTogether(weights, 2) : assignments.map(({ weight }) => weight);
}

function share(scores: Scores, assignment: Assignment, weight: Fraction): Fraction {
  const points = fractionOf(pointsOf(scoreOf(scores, assignment)));
  return over(times(points, weight), fractionOf(assignment.maximum));
}

const pointsOf = (score: Score): number => (typeof score === 'number' ? score : 0);

const lower = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b);

function earnsDistinction(final: Fraction, { distinction }: GradingPolicy): boolean {
  return distinction !== undefined && compare(final, fractionOf(distinction)) >= 0;
}

function failReasons(scores: Scores, policy: GradingPolicy, final: Fraction): FailReason[] {
  const { assignments, excused, missing, pass } = policy;
  const counting = assignments.filter(({ weight }) => weight > 0);
  if (counting.every((each) => scoreOf(scores, each) === 'excused'))
    return [{ kind: 'all-excused' }];
  const reasons: FailReason[] = [];
  for (const assignment of assignments) {
    const { id, minimum = 0 } = assignment;
    const score = scoreOf(scores, assignment);
    if (score === 'excused' && excused === 'left-out') continue;
    if (score === null && missing === 'fail')
      reasons.push({ kind: 'missing-work', assignment: id });
    else if (pointsOf(score) < minimum) reasons.push({ kind: 'below-minimum', assignment: id });
  }
  if (compare(final, fractionOf(pass)) < 0) reasons.push({ kind: 'below-pass-mark' });
  return reasons;
}
