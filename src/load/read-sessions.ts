import { hash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import type { VerificationCode } from '../model/code.ts';
import type { ContentFrame, SessionContent } from '../model/content.ts';
import type { GlyphCoverage } from '../model/glyph-coverage.ts';
import { ownTally, tallyOf, type OwnTally, type SessionTally } from '../model/session-tally.ts';
import { isNameWithheld, withSuccessors, type Successors } from '../model/supersession.ts';
import { dayOf, type CalendarDay } from '../values/calendar.ts';
import { isTimeZone } from '../values/time-zone.ts';
import { boundProblems } from './bound-problems.ts';
import { checkAcross } from './check/check-across.ts';
import { checkFrame, checkSession } from './check/check-content.ts';
import { hasAllCertificates } from './check/certificate-entries.ts';
import { findAcross, type AllCertificates } from './check/find-across.ts';
import {
  certificatesOfSession,
  factsOf,
  successorsIn,
  type SessionFacts,
} from './check/session-facts.ts';
import { readDrawings } from './drawing/read-drawings.ts';
import { folderMissing } from './files/file-refusals.ts';
import {
  openFolder,
  readDocuments,
  readFiles,
  type ContentFolder,
  type FileText,
  type ReadingOptions,
  type SessionFiles,
} from './files/content-folder.ts';
import type { KnownValues } from './known-values.ts';
import { limits } from './limits.ts';
import { linkFrame, linkSession } from './link-content.ts';
import { inOrder, type ContentProblem } from './problem.ts';
import { problemOfFile } from './yaml/located.ts';

export interface LoadOptions extends ReadingOptions {
  /** Absolute path of the content folder. */
  readonly dir: string;
  readonly now: Date;
  readonly glyphs: GlyphCoverage;
}

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

/** A session that was found sound. */
export interface ReadSession extends SessionTally {
  readonly courseId: string;
  readonly sessionId: string;
  /** A hash of all from which its content follows, but for the frame. */
  readonly key: string;
  /** The same, of its certificates alone: of the files that have them, and of what supersedes them. */
  readonly certificatesKey: string;
  /** The last day on which each of its certificates has the same status as today; null where it stays. */
  readonly until: CalendarDay | null;
  /** Of its certificates, in the order of its files. */
  readonly codes: readonly VerificationCode[];
  /** Its content. Rejects where its files have changed since. */
  readonly open: () => Promise<SessionContent>;
}

/** A session by itself. */
interface OwnSession {
  readonly files: SessionFiles;
  readonly key: string;
  readonly certificatesKey: string;
  readonly facts: SessionFacts;
  readonly problems: readonly ContentProblem[];
  /** Absent where its content cannot be linked. */
  readonly linked: Linked | undefined;
  readonly isComplete: boolean;
  readonly folder: () => Promise<ContentFolder>;
}

interface Linked {
  readonly tally: OwnTally;
  readonly until: CalendarDay | null;
}

/** A session in which nothing is wrong, as it is kept. */
interface KeptSession extends Linked {
  /** The day on which it was read. */
  readonly day: CalendarDay;
  readonly facts: SessionFacts;
  /** Warnings. */
  readonly problems: readonly ContentProblem[];
}

interface Circumstances extends LoadOptions {
  readonly today: CalendarDay;
  readonly frame: ContentFolder;
  readonly isFrameSound: boolean;
  /** How many characters of sessions may still stay in memory. */
  room: number;
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
    ...(await checkFrame(frame, { ...options, today })),
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

const isError = ({ severity }: ContentProblem): boolean => severity === 'error';

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

async function ownSession(files: SessionFiles, context: Circumstances): Promise<OwnSession> {
  const { today, frame, isFrameSound } = context;
  const known = isFrameSound ? context.known : undefined;
  const texts = await readFiles(files.files, context);
  const fact = sessionFact(files, texts, frame);
  const key = hash('sha256', fact);
  const ofCertificates = texts.filter(({ file }) => file.kind === 'certificates');
  const certificatesKey = hash('sha256', textsOf(ofCertificates).join('\0'));
  const again = async () => {
    const present = await readFiles(files.files, context);
    const isSame = hash('sha256', sessionFact(files, present, frame)) === key;
    if (!isSame) throw new SessionChanged(files);
    return sessionFolder(present, context);
  };
  const kept = await keptSession(files, fact, today, known);
  if (kept) {
    const { facts, problems, tally, until } = kept;
    return {
      files,
      key,
      certificatesKey,
      facts,
      problems,
      linked: { tally, until },
      isComplete: true,
      folder: again,
    };
  }
  const folder = await sessionFolder(texts, context);
  const ofFolder = folder.problems.slice(frame.problems.length);
  const problems = [...ofFolder, ...(await checkSession(folder, context))];
  const facts = factsOf(folder);
  const isSound = isFrameSound && !problems.some(isError);
  const linked = isSound ? linkedFacts(linkSession(folder), today) : undefined;
  if (linked) {
    const keeping: KeptSession = { day: today, facts, problems, ...linked };
    await known?.keep(kindOf(files), fact, keeping);
  }
  context.room -= fact.length;
  return {
    ...{ files, key, certificatesKey, facts, problems, linked },
    isComplete: hasAllCertificates(folder),
    folder: context.room > 0 ? already(folder) : again,
  };
}

/** Apart from where sessions are read: a function that was made beside this one would keep the folder in memory, too. */
const already = (folder: ContentFolder) => () => Promise.resolve(folder);

/** Files of a session are no longer what they were when the content was read. */
export class SessionChanged extends Error {
  override readonly name = 'SessionChanged';
  constructor({ id, session }: SessionFiles) {
    super(`The files of ${id}, ${session} were changed while they were read. Try again.`);
  }
}

/** All that decides what is found in a session, but for the day, the fonts and the code. No content has a NUL: this is the text of no file. */
function sessionFact(
  { id }: SessionFiles,
  texts: readonly FileText[],
  { site, courses, institutions }: ContentFolder,
): string {
  const course = courses.find((each) => each.id === id);
  const institution = institutions.find((each) => each.id === course?.value?.institution);
  const shared = [course, institution].flatMap((each) => (each ? [each.file.source.text] : []));
  const sample = String(site?.value?.sample);
  return ['', 'session', sample, ...shared, ...textsOf(texts)].join('\0');
}

const textsOf = (texts: readonly FileText[]): readonly string[] =>
  texts.flatMap(({ file, decoding }) => [
    file.file,
    decoding.ok ? decoding.text : decoding.problem.what,
  ]);

/** Kept as its most private file is. */
const kindOf = ({ files }: SessionFiles) =>
  files.some(({ kind }) => kind === 'records') ? 'records' : 'certificates';

async function keptSession(
  files: SessionFiles,
  fact: string,
  today: CalendarDay,
  known: KnownValues | undefined,
): Promise<KeptSession | undefined> {
  const kept = (await known?.find(kindOf(files), fact)) as KeptSession | undefined;
  const isOfToday = kept && kept.day <= today && (kept.until === null || today <= kept.until);
  return isOfToday ? kept : undefined;
}

/** A folder that holds the session alone. */
async function sessionFolder(
  texts: readonly FileText[],
  { frame, known }: Circumstances,
): Promise<ContentFolder> {
  const { certificates, records, problems } = await readDocuments(texts, known, frame.problems);
  return { ...frame, certificates, records, problems };
}

function linkedFacts(content: SessionContent, today: CalendarDay): Linked {
  const ends = content.certificates.flatMap(({ expires }) =>
    expires !== null && expires >= today ? [expires] : [],
  );
  const until = ends.reduce<CalendarDay | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  return { tally: ownTally(content, today), until };
}

function linkedSessions(own: readonly OwnSession[], all: AllCertificates): readonly ReadSession[] {
  const successors = successorsIn(own.map(({ facts }) => facts));
  const superseded = supersededIn(successors, all);
  return own.map((session, at): ReadSession => {
    const { files, facts, linked, folder } = session;
    if (!linked) throw new Error('sessions are linked only when nothing is wrong with them');
    const mine = superseded.get(at) ?? [];
    const later = mine.map((code) => [
      code,
      successors.get(code),
      isNameWithheld(code, successors),
    ]);
    return {
      ...tallyOf(linked.tally, mine, successors),
      ...{ courseId: files.id, sessionId: files.session, codes: facts.codes, until: linked.until },
      key: hash('sha256', JSON.stringify([session.key, later])),
      certificatesKey: hash('sha256', JSON.stringify([session.certificatesKey, later])),
      async open() {
        const { certificates, records } = linkSession(await folder());
        return { certificates: withSuccessors(certificates, successors), records };
      },
    };
  });
}

/** The certificates that others supersede, by the places of their sessions. */
function supersededIn(
  successors: Successors,
  { placeOf, sessionOf }: AllCertificates,
): ReadonlyMap<number, readonly VerificationCode[]> {
  const found = new Map<number, VerificationCode[]>();
  for (const code of successors.keys()) {
    const place = placeOf(code);
    if (place === undefined) continue;
    const [session] = sessionOf(place);
    const ofSession = found.get(session) ?? [];
    ofSession.push(code);
    found.set(session, ofSession);
  }
  return found;
}
