import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { drawnStatusIndex } from '../../../src/load/status-indexes.ts';
import { drawCode, type VerificationCode } from '../../../src/model/code.ts';
import type { Site } from '../../../src/model/content.ts';
import { learnerName } from './learner-names.ts';

/** A session that is over, in which certificates can be issued. */
interface EndedSession {
  readonly course: string;
  readonly session: string;
  readonly end: string;
}

const courseCount = 10;
/** Sessions that ended before this day are over on whichever day the bench runs. */
const longOver = '2026-06-30';
/** As large as sessions become. Such a session needs no second file. */
const usualMost = 2000;

interface BenchContentOptions {
  /** As files by default: for these, `auto` would change what is measured beyond 5,000. */
  readonly publishing?: Site['publishing'];
  /** The most certificates of a session. Where the sample has too few sessions for that, courses get more, years ago. */
  readonly mostInSession?: number;
}

/**
 * Writes a content folder with that many certificates over ten courses: the sample's site, institutions and courses, and invented
 * learners in many scripts.
 * @param folder must not be there yet
 */
export async function writeBenchContent(
  folder: string,
  certificates: number,
  { publishing = 'static', mostInSession = usualMost }: BenchContentOptions = {},
): Promise<void> {
  for (const part of ['site.yaml', 'institutions', 'assets', 'courses', 'pages']) {
    await cp(path.join('content', part), path.join(folder, part), { recursive: true });
  }
  await appendFile(path.join(folder, 'site.yaml'), `publishing: ${publishing}\n`);
  const courses = path.join(folder, 'courses');
  await completeCourses(courses);
  await addPastSessions(courses, Math.ceil(certificates / courseCount / mostInSession));
  const ofCourse = Map.groupBy(await endedSessions(courses), ({ course }) => course);
  let written = 0;
  for (const [index, own] of [...ofCourse.values()].entries()) {
    const share = shareOf(certificates, ofCourse.size, index);
    for (const [at, session] of own.entries()) {
      const count = shareOf(share, own.length, at);
      await writeSession(folder, session, { from: written, count });
      written += count;
    }
  }
}

/** Adds one certificate to a session of the folder. */
export async function addCertificate(folder: string, number: number): Promise<void> {
  const session = await firstSession(folder);
  const file = fileOf(folder, session);
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text.replace('certificates: []', 'certificates:')}${entryOf(number)}`);
}

/** Revokes a certificate of the session that `addCertificate` adds to: the first one without distinction, if there is one. */
export async function revokeCertificate(folder: string): Promise<void> {
  const session = await firstSession(folder);
  const file = fileOf(folder, session);
  const [head, ...entries] = (await readFile(file, 'utf8')).split(/^(?= {2}- code:)/mu);
  const ordinary = entries.findIndex((entry) => !entry.includes('distinction: true'));
  const revoked = `    revoked: { date: ${session.end}, reason: Issued to someone else. }\n`;
  const at = Math.max(0, ordinary);
  await writeFile(file, [head, ...entries.with(at, `${entries[at] ?? ''}${revoked}`)].join(''));
}

async function firstSession(folder: string): Promise<EndedSession> {
  const [session] = await endedSessions(path.join(folder, 'courses'));
  if (!session) throw new Error('No session is over.');
  return session;
}

/** The sample has fewer courses than ten: the first of them are given a second time, under another name. */
async function completeCourses(folder: string): Promise<void> {
  const files = (await readdir(folder)).toSorted();
  for (const file of files.slice(0, Math.max(0, courseCount - files.length))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const renamed = text.replace(/^title: ('?)(.*?)\1$/mu, 'title: $1$2 II$1');
    await writeFile(path.join(folder, file.replace('.yaml', '-ii.yaml')), renamed);
  }
}

/** Gives every course at least that many sessions that are over, a month each. */
async function addPastSessions(folder: string, count: number): Promise<void> {
  const ofCourse = Map.groupBy(await endedSessions(folder), ({ course }) => course);
  for (const [course, { length }] of ofCourse) {
    if (length >= count) continue;
    const file = path.join(folder, `${course}.yaml`);
    const past = Array.from({ length: count - length }, (_, at) => pastSession(at));
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/^sessions:\n/mu, (line) => line + past.join('')),
    );
  }
}

/** The sample has no session in these years. */
function pastSession(number: number): string {
  const month = new Date(Date.UTC(2012, -number, 1)).toISOString().slice(0, 7);
  return `  - { id: past-${month}, start: ${month}-01, end: ${month}-28 }\n`;
}

async function endedSessions(folder: string): Promise<EndedSession[]> {
  const files = (await readdir(folder)).toSorted();
  const ofEach = files.map(async (file) => {
    const { sessions } = parse(await readFile(path.join(folder, file), 'utf8')) as {
      sessions: { id: string; end: string }[];
    };
    const course = path.basename(file, '.yaml');
    return sessions
      .filter(({ end }) => end < longOver)
      .map(({ id, end }) => ({ course, session: id, end }));
  });
  return (await Promise.all(ofEach)).flat();
}

async function writeSession(
  folder: string,
  session: EndedSession,
  { from, count }: { from: number; count: number },
): Promise<void> {
  const file = fileOf(folder, session);
  await mkdir(path.dirname(file), { recursive: true });
  const head = `defaults:\n  issued: ${session.end}\n\ncertificates:\n`;
  const taken = new Set<number>();
  const entries = Array.from({ length: count }, (_, at) => {
    const code = codeWithPlace(from + at, taken);
    taken.add(drawnStatusIndex(code, 0));
    return entryOf(from + at, code);
  });
  await writeFile(file, count === 0 ? `${head.trimEnd()} []\n` : head + entries.join(''));
}

const fileOf = (folder: string, { course, session }: EndedSession) =>
  path.join(folder, 'certificates', course, `${session}.yaml`);

/** The same code for the same number; a hash spreads them as chance would. */
function codeOf(number: number, attempt = 0): VerificationCode {
  const seed = `bench ${number}${attempt === 0 ? '' : ` ${attempt}`}`;
  return drawCode((count) => createHash('sha256').update(seed).digest().subarray(0, count));
}

/** One whose place in the status list of its session is not taken, as `npm run issue` draws it. */
function codeWithPlace(number: number, taken: ReadonlySet<number>): VerificationCode {
  for (let attempt = 0; ; attempt += 1) {
    const code = codeOf(number, attempt);
    if (!taken.has(drawnStatusIndex(code, 0))) return code;
  }
}

function entryOf(number: number, code = codeOf(number)): string {
  const { name, lang } = learnerName(number);
  const printed = code.replace(/(.{4})(?!$)/gu, '$1-');
  const distinction = number % 5 === 0 ? '    distinction: true\n' : '';
  return `  - code: '${printed}'\n    name: ${JSON.stringify(name)}\n    lang: ${lang}\n${distinction}`;
}

/** Equal shares of a whole; the first ones take what is left over. */
function shareOf(whole: number, shares: number, index: number): number {
  return Math.floor(whole / shares) + (index < whole % shares ? 1 : 0);
}
