import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { drawCode } from '../../../src/model/code.ts';
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

/**
 * Writes a content folder with that many certificates over ten courses: the sample's site, institutions and courses, and invented
 * learners in many scripts.
 * @param folder must not be there yet
 * @param publishing as files by default: for these, `auto` would change what is measured beyond 5,000
 */
export async function writeBenchContent(
  folder: string,
  certificates: number,
  publishing: Site['publishing'] = 'static',
): Promise<void> {
  for (const part of ['site.yaml', 'institutions', 'assets', 'courses', 'pages']) {
    await cp(path.join('content', part), path.join(folder, part), { recursive: true });
  }
  await appendFile(path.join(folder, 'site.yaml'), `publishing: ${publishing}\n`);
  await completeCourses(path.join(folder, 'courses'));
  const sessions = await endedSessions(path.join(folder, 'courses'));
  const ofCourse = Map.groupBy(sessions, ({ course }) => course);
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
  const [session] = await endedSessions(path.join(folder, 'courses'));
  if (!session) throw new Error('No session is over.');
  const file = fileOf(folder, session);
  await writeFile(file, `${await readFile(file, 'utf8')}${entryOf(number)}`);
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
  const entries = Array.from({ length: count }, (_, at) => entryOf(from + at));
  await writeFile(file, count === 0 ? `${head.trimEnd()} []\n` : head + entries.join(''));
}

const fileOf = (folder: string, { course, session }: EndedSession) =>
  path.join(folder, 'certificates', course, `${session}.yaml`);

/** The same code for the same number; a hash spreads them as chance would. */
function codeOf(number: number): string {
  return drawCode((count) =>
    createHash('sha256').update(`bench ${number}`).digest().subarray(0, count),
  );
}

function entryOf(number: number): string {
  const { name, lang } = learnerName(number);
  const code = codeOf(number).replace(/(.{4})(?!$)/gu, '$1-');
  const distinction = number % 5 === 0 ? '    distinction: true\n' : '';
  return `  - code: '${code}'\n    name: ${JSON.stringify(name)}\n    lang: ${lang}\n${distinction}`;
}

/** Equal shares of a whole; the first ones take what is left over. */
function shareOf(whole: number, shares: number, index: number): number {
  return Math.floor(whole / shares) + (index < whole % shares ? 1 : 0);
}
