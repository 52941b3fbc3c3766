import colours from 'picocolors';
import { wholeContent, type WholeContent } from '../load/load-content.ts';
import type { ContentBySession } from '../load/read-sessions.ts';
import { contentReport } from '../load/report/content-report.ts';
import type { CalendarDay } from '../values/calendar.ts';
import { buildState } from './build-state.ts';
import { contentReading } from './content-reading.ts';

/** Content without an error, and the day on which it was read. */
export interface CheckedContent<Content = ContentBySession> {
  readonly content: Content;
  readonly today: CalendarDay;
}

/** The content as it was last read. Rejects with every problem where it has an error. */
export async function checkedContent(): Promise<CheckedContent> {
  const result = await contentReading();
  const { content, today } = result;
  if (content && today) return { content, today };
  throw new Error(`The content has errors.\n\n${contentReport(result, colours)}`);
}

/** The same, all sessions at once, for what writes a file for each certificate. */
export async function checkedWhole(): Promise<CheckedContent<WholeContent>> {
  const { content, today } = await checkedContent();
  const whole = buildState.whole.get(content) ?? wholeContent(content);
  buildState.whole.set(content, whole);
  return { content: await whole, today };
}
