import type { Content, SessionContent } from '../model/content.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { ContentProblem } from './problem.ts';
import { readSessions, type ContentBySession } from './read-sessions.ts';
import type { LoadOptions } from './own-session.ts';

export type { LoadOptions };

export interface LoadResult {
  /** Absent when there is any error: content with an error is never shown. */
  readonly content: WholeContent | undefined;
  /** Every problem of every file, sorted by file and line. */
  readonly problems: readonly ContentProblem[];
  /** Today in the site's time zone; absent with `content`. */
  readonly today: CalendarDay | undefined;
}

/** Reads, checks and links a whole content folder. Never throws for what is in the folder: that becomes a problem. */
export async function loadContent(options: LoadOptions): Promise<LoadResult> {
  const { content, problems, today } = await readSessions(options);
  return { content: content && (await wholeContent(content)), problems, today };
}

/** All content at once. A certificate takes some 8 KB of memory. */
export interface WholeContent extends Content, ContentBySession {}

/** Opens every session. @param most as many certificates are enough: further sessions are left out */
export async function wholeContent(
  content: ContentBySession,
  most = Number.POSITIVE_INFINITY,
): Promise<WholeContent> {
  const opened: SessionContent[] = [];
  let count = 0;
  for (const session of content.sessions) {
    if (count >= most) break;
    opened.push(await session.open());
    count += session.certificates;
  }
  return {
    ...content,
    certificates: opened.flatMap(({ certificates }) => certificates),
    records: opened.flatMap(({ records }) => records),
  };
}
