import type { Deploy } from '../../model/deploy-estimate.ts';
import type { Publishing } from '../../model/publishing.ts';
import type { ContentProblem } from '../problem.ts';

/** How sound content is published, and how large a deploy will be. */
export interface ExpectedPublishing extends Publishing {
  readonly deploy: Deploy;
}

/**
 * A reading for other programs: a JSON object with the problems, in the shape of {@link ContentProblem}, and with how the content is
 * published if it can be.
 */
export function jsonReport(
  problems: readonly ContentProblem[],
  publishing?: ExpectedPublishing,
): string {
  return `${JSON.stringify({ problems, publishing }, null, 2)}\n`;
}
