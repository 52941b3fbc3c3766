import type { Content } from '../model/content.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { ContentProblem } from './problem.ts';
import { readSessions, type LoadOptions, type SiteContent } from './read-sessions.ts';

export type { LoadOptions };

export interface LoadResult {
  /** Absent when there is any error: content with an error is never shown. */
  readonly content: Content | undefined;
  /** Every problem of every file, sorted by file and line. */
  readonly problems: readonly ContentProblem[];
  /** Today in the site's time zone; absent with `content`. */
  readonly today: CalendarDay | undefined;
}

/** Reads, checks and links a whole content folder. Never throws for what is in the folder: that becomes a problem. */
export async function loadContent(options: LoadOptions): Promise<LoadResult> {
  const { site, problems, today } = await readSessions(options);
  return { content: site && (await wholeContent(site)), problems, today };
}

/** All sessions at once. A certificate takes some 8 KB of memory. */
export async function wholeContent({ frame, sessions }: SiteContent): Promise<Content> {
  const opened = [];
  for (const session of sessions) opened.push(await session.open());
  return {
    ...frame,
    certificates: opened.flatMap(({ certificates }) => certificates),
    records: opened.flatMap(({ records }) => records),
  };
}
