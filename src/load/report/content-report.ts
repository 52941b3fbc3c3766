import type { Colors } from 'picocolors/types';
import type { LoadResult } from '../load-content.ts';
import { summary } from './summary.ts';
import { textReport } from './text-report.ts';

/** What a person is told of a whole reading in a terminal: every problem, then the summary. Ends with a line break. */
export function contentReport(result: LoadResult, colours: Colors): string {
  const { problems } = result;
  const told = problems.length > 0 ? [textReport(problems, colours)] : [];
  return `${[...told, summary(result)].join('\n')}\n`;
}
