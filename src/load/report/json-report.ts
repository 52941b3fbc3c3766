import type { ContentProblem } from '../problem.ts';

/** Problems for other programs: a JSON object with a list, in the shape of {@link ContentProblem}. */
export function jsonReport(problems: readonly ContentProblem[]): string {
  return `${JSON.stringify({ problems }, null, 2)}\n`;
}
