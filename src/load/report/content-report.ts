import type { Colors } from 'picocolors/types';
import type { SessionsReading } from '../read-sessions.ts';
import { summary } from './summary.ts';
import { textReport } from './text-report.ts';

/** The terminal's report of a whole reading: every problem, then the summary. Ends with a line break. */
export function contentReport(result: SessionsReading, colours: Colors): string {
  const { problems } = result;
  const report = problems.length > 0 ? [textReport(problems, colours)] : [];
  return `${[...report, summary(result)].join('\n')}\n`;
}
