import type { GlyphCoverage } from '../fonts/coverage.ts';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import type { ContentProblem } from './problem.ts';

export interface LoadOptions {
  /** Absolute path of the content folder. */
  readonly dir: string;
  readonly now: Date;
  readonly glyphs: GlyphCoverage;
}

export interface LoadResult {
  /** Absent when there is any error: content with an error is never shown. */
  readonly content: Content | undefined;
  /** Every problem of every file, sorted by file and line. */
  readonly problems: readonly ContentProblem[];
  /** Today in the site's time zone; absent with `content`. */
  readonly today: CalendarDay | undefined;
}

/** Reads, checks and links a whole content folder. Never throws for what is in the folder: that becomes a problem. */
export function loadContent(_options: LoadOptions): Promise<LoadResult> {
  throw new Error('not yet');
}
