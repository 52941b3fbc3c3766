import { hash } from 'node:crypto';
import type { SessionContent } from '../model/content.ts';
import type { GlyphCoverage } from '../model/glyph-coverage.ts';
import { ownTally, type OwnTally } from '../model/session-tally.ts';
import type { CalendarDay } from '../values/calendar.ts';
import { checkSession } from './check/check-content.ts';
import { hasAllCertificates } from './check/certificate-entries.ts';
import { factsOf, type SessionFacts } from './check/session-facts.ts';
import {
  readDocuments,
  readFiles,
  type ContentFolder,
  type FileText,
  type ReadingOptions,
  type SessionFiles,
} from './files/content-folder.ts';
import type { SessionKind } from './files/content-files.ts';
import type { KnownValues } from './known-values.ts';
import { linkSession } from './link-content.ts';
import { isError, type ContentProblem } from './problem.ts';

export interface LoadOptions extends ReadingOptions {
  /** Absolute path of the content folder. */
  readonly dir: string;
  readonly now: Date;
  readonly glyphs: GlyphCoverage;
}

/** A session by itself. */
export interface OwnSession {
  readonly files: SessionFiles;
  /** Hashes of the files that have its certificates, and of those that have its records. */
  readonly key: string;
  readonly recordsKey: string;
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

export interface Circumstances extends LoadOptions {
  readonly today: CalendarDay;
  readonly frame: ContentFolder;
  readonly isFrameSound: boolean;
  /** How many characters of sessions may still stay in memory. */
  room: number;
}

/** Reads and checks a session by itself, unless it was found sound before. */
export async function ownSession(files: SessionFiles, context: Circumstances): Promise<OwnSession> {
  const { today, frame, isFrameSound } = context;
  const known = isFrameSound ? context.known : undefined;
  const texts = await readFiles(files.files, context);
  const fact = sessionFact(files, texts, frame);
  const seen = hash('sha256', fact);
  const keys = { key: keyOf('certificates', texts), recordsKey: keyOf('records', texts) };
  const again = async () => {
    const present = await readFiles(files.files, context);
    const isSame = hash('sha256', sessionFact(files, present, frame)) === seen;
    if (!isSame) throw new SessionChanged(files);
    return sessionFolder(present, context);
  };
  const kept = await keptSession(files, fact, today, known);
  if (kept) {
    const { facts, problems, tally, until } = kept;
    return {
      files,
      ...keys,
      facts,
      problems,
      linked: { tally, until },
      isComplete: true,
      folder: again,
    };
  }
  const folder = await sessionFolder(texts, context);
  const ofFolder = folder.problems.slice(frame.problems.length);
  const problems = [...ofFolder, ...checkSession(folder, context)];
  const facts = factsOf(folder);
  const isSound = isFrameSound && !problems.some(isError);
  const linked = isSound ? linkedFacts(linkSession(folder), today) : undefined;
  if (linked) {
    const keeping: KeptSession = { day: today, facts, problems, ...linked };
    await known?.keep(kindOf(files), fact, keeping);
  }
  context.room -= fact.length;
  return {
    ...{ files, ...keys, facts, problems, linked },
    isComplete: hasAllCertificates(folder),
    folder: context.room > 0 ? already(folder) : again,
  };
}

const keyOf = (kind: SessionKind, texts: readonly FileText[]): string =>
  hash('sha256', textsOf(texts.filter(({ file }) => file.kind === kind)).join('\0'));

/**
 * Apart from where sessions are read, as `keyOf` is: a function that is made there keeps all in memory that any function made there uses.
 */
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
