import type { GradingPolicy } from './content.ts';
import type { GradingPolicyEntry } from '../schema/grading.ts';

const maximumScore = 100;

/** A course's grading policy with its defaults filled in. */
export function gradingPolicy(entry: GradingPolicyEntry): GradingPolicy {
  return {
    ...entry,
    rounding: entry.rounding ?? 'none',
    missing: entry.missing ?? 'zero',
    assignments: entry.assignments.map((each) => ({
      ...each,
      maximum: each.maximum ?? maximumScore,
    })),
  };
}
