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
import {
  ownSession,
  type Circumstances,
  type LoadOptions,
  type OwnSession,
} from './own-session.ts';
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

/**
 * Reads and checks a content folder, session by session. What is wrong in the folder becomes a problem; rejects only with SessionChanged,
 * where a file changes while it is read.
 */
export async function readSessions(options: LoadOptions): Promise<SessionsReading> {
  const opened = await openedFrame(options);
  if (opened === undefined) return refused([problemOfFile('.', folderMissing(options.dir))]);

  const { frame, files, drawings, ofFrame, circumstances } = opened;
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
  const { today } = circumstances;
  return { content: { ...linkFrame(frame, drawings.texts), sessions }, problems, today };
}

/**
 * Reads sessions from the last to the first, for nothing but what is kept of each: beside a thread that reads them from the first, so that it
 * finds the second half already known.
 */
export async function readAhead(options: LoadOptions, signal: AbortSignal): Promise<void> {
  const opened = await openedFrame(options);
  if (opened === undefined) return;
  const circumstances = { ...opened.circumstances, room: 0 };
  for (const each of opened.files.toReversed()) {
    if (signal.aborted) return;
    await ownSession(each, circumstances);
  }
}

/** All that sessions are read with; undefined where there is no folder. */
async function openedFrame(options: LoadOptions) {
  const root = await realFolder(options.dir);
  if (root === undefined) return undefined;
  const { frame, sessions: files } = await openFolder(root, options);
  const drawings = await readDrawings(root, frame);
  const today = dayOf(options.now, timeZoneOf(frame));
  const ofFrame = [
    ...frame.problems,
    ...drawings.problems,
    ...checkFrame(frame, { ...options, today }),
  ];
  const isFrameSound = !ofFrame.some(isError);
  const room: number = limits.charactersInMemory;
  const circumstances: Circumstances = { ...options, today, frame, isFrameSound, room };
  return { frame, files, drawings, ofFrame, circumstances };
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
