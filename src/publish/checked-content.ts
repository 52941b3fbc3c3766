import colours from 'picocolors';
import { contentReading } from './content-reading.ts';
import { contentReport } from '../load/report/content-report.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { Content } from '../model/content.ts';

/** Content without an error, and the day on which it was read. */
export interface CheckedContent {
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
