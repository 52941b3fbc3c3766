import { realpath, stat } from 'node:fs/promises';
import type { ContentFrame } from '../model/content.ts';
import { dayOf, type CalendarDay } from '../values/calendar.ts';
import { isTimeZone } from '../values/time-zone.ts';
import { boundProblems } from './bound-problems.ts';
import { checkAcross } from './check/check-across.ts';
import { hasAllCertificates } from './check/certificate-entries.ts';
import { checkFrame } from './check/check-content.ts';
import { findAcross } from './check/find-across.ts';
import { certificatesOfSession } from './check/session-facts.ts';
import { readDrawings } from './drawing/read-drawings.ts';
import { folderMissing } from './files/file-refusals.ts';
import { openFolder, type ContentFolder } from './files/content-folder.ts';
import { limits } from './limits.ts';
import { linkFrame } from './link-content.ts';
import { linkedSessions, type ReadSession } from './link-sessions.ts';
import { ownSession, type LoadOptions, type OwnSession } from './own-session.ts';
import { inOrder, isError, type ContentProblem } from './problem.ts';
import { problemOfFile } from './yaml/located.ts';

/** A content folder as it was read, session by session. */
export interface SessionsReading {
  /** Absent when there is any error: content with an error is never shown. */
  readonly content: ContentBySession | undefined;
  /** Every problem of every file, sorted by file and line. */
  readonly problems: readonly ContentProblem[];
  /** Today in the site's time zone; absent with `content`. */
  readonly today: CalendarDay | undefined;
}

/** All content, of which sessions are opened one at a time. */
export interface ContentBySession extends ContentFrame {
  /** By course and session. */
  readonly sessions: readonly ReadSession[];
}

/** Reads and checks a content folder, session by session. Never throws for what is in the folder: that becomes a problem. */
export async function readSessions(options: LoadOptions): Promise<SessionsReading> {
  const { dir, now } = options;
  const root = await realFolder(dir);
  if (root === undefined) return refused([problemOfFile('.', folderMissing(dir))]);

  const { frame, sessions: files } = await openFolder(root, options);
  const drawings = await readDrawings(root, frame);
  const today = dayOf(now, timeZoneOf(frame));
  const ofFrame = [
    ...frame.problems,
    ...drawings.problems,
    ...checkFrame(frame, { ...options, today }),
  ];
  const isFrameSound = !ofFrame.some(isError);
  const room = limits.charactersInMemory;
  const circumstances = { ...options, today, frame, isFrameSound, room };
  const own: OwnSession[] = [];
  for (const each of files) own.push(await ownSession(each, circumstances));
  const facts = own.map((each) => each.facts);
  const isComplete = hasAllCertificates(frame) && own.every((each) => each.isComplete);
  const all = findAcross(facts, isComplete);
  const across = await checkAcross(all, facts, async (at) => {
    const folder = await own[at]?.folder();
    return folder ? certificatesOfSession(folder) : [];
  });
  const found = inOrder([...ofFrame, ...own.flatMap((each) => each.problems), ...across]);
  const problems = boundProblems(found);
  if (found.some(isError)) return refused(problems);
  const sessions = linkedSessions(own, all);
  return { content: { ...linkFrame(frame, drawings.texts), sessions }, problems, today };
}

const refused = (problems: readonly ContentProblem[]): SessionsReading => ({
  content: undefined,
  problems,
  today: undefined,
});

async function realFolder(dir: string): Promise<string | undefined> {
  try {
    const real = await realpath(dir);
    return (await stat(real)).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Dates can be compared with today even while the site's own file is broken. */
function timeZoneOf({ site }: ContentFolder): string {
  const zone: unknown = site?.value?.timeZone;
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC';
}
