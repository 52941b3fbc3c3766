import type { GlyphCoverage } from '../fonts/coverage.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { ContentFolder } from './content-folder.ts';
import type { ContentProblem } from './problem.ts';

export interface CheckContext {
  readonly today: CalendarDay;
  readonly glyphs: GlyphCoverage;
}

/** What no schema can see: values that contradict one another, the calendar, or other files. */
export function checkContent(
  _folder: ContentFolder,
  _context: CheckContext,
): readonly ContentProblem[] {
  return [];
}
