import { printableLine } from '../../wording/quoted.ts';
import type { SessionsReading } from '../read-sessions.ts';
import type { ContentProblem } from '../problem.ts';
import { summary } from './summary.ts';

/**
 * The deploy log's report of a whole reading: the place and the permanent code of every problem, then the summary. The words of a
 * problem quote names and codes, which are for those who may read the content. Ends with a line break.
 */
export function placeReport(result: SessionsReading): string {
  const { problems } = result;
  const report = problems.length > 0 ? [...problems.map(placeLine), '', howToRead] : [];
  return `${[...report, summary(result)].join('\n')}\n`;
}

const howToRead =
  'This log is read by more people than the content: “npm run validate” says what is wrong, on a machine that has the content.';

const placeLine = ({ at, severity, code }: ContentProblem) =>
  `${printableLine(at.file)}:${at.line}:${at.column}  ${severity} ${code}`;
