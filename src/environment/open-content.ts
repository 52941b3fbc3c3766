import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledGlyphs } from '../fonts/coverage.ts';
import { keptValues } from './kept-values.ts';
import { readingAhead } from './reading-ahead.ts';
import { loadContent, type LoadOptions, type LoadResult } from '../load/load-content.ts';
import { readSessions, type SessionsReading } from '../load/read-sessions.ts';

export interface OpenOptions {
  /** The content folder; `contentFolder()` unless given. */
  readonly contentDir?: string;
  /** The present moment; `SOURCE_DATE_EPOCH` (seconds) or the clock unless given. */
  readonly now?: Date;
}

/**
 * The folder that content is read from, as an absolute path: the one that `CONTENT_DIR` names; that of the content repository in which
 * the working directory is a submodule; the sample.
 */
export function contentFolder(
  environment: NodeJS.ProcessEnv = process.env,
  directory: string = process.cwd(),
): string {
  return namedFolder(environment, directory) ?? path.resolve(directory, 'content');
}

/** Whether nothing names another folder than the sample's, as in a new terminal. */
export function readsSample(
  environment: NodeJS.ProcessEnv = process.env,
  directory: string = process.cwd(),
): boolean {
  if (namedFolder(environment, directory) !== undefined) return false;
  try {
    const site = readFileSync(path.resolve(directory, 'content/site.yaml'), 'utf8');
    return /^sample: *true\b/mu.test(site);
  } catch {
    return false;
  }
}

function namedFolder(environment: NodeJS.ProcessEnv, directory: string): string | undefined {
  if (environment['CONTENT_DIR']) return path.resolve(directory, environment['CONTENT_DIR']);
  const beside = path.resolve(directory, '../content');
  const isSubmodule =
    existsSync(path.join(directory, '../.gitmodules')) &&
    existsSync(path.join(beside, 'site.yaml'));
  return isSubmodule ? beside : undefined;
}

/** The present moment, or the one that `SOURCE_DATE_EPOCH` names so that a build can be repeated to the byte. */
export function buildMoment(environment: NodeJS.ProcessEnv = process.env): Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date();
  // Eleven digits reach beyond the year 5000.
  if (!/^\d{1,11}$/u.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH must be a number of seconds, not “${epoch}”.`);
  }
  return new Date(Number(epoch) * 1000);
}

/** Reads and checks the content with this machine's folder, clock and bundled fonts, session by session. */
export async function openSessions(options: OpenOptions = {}): Promise<SessionsReading> {
  const loading = here(options);
  const stop = await readingAhead(loading);
  try {
    return await readSessions(loading);
  } finally {
    await stop();
  }
}

/** The same, all sessions at once. */
export function openContent(options: OpenOptions = {}): Promise<LoadResult> {
  return loadContent(here(options));
}

const here = ({ contentDir, now }: OpenOptions): LoadOptions => ({
  dir: contentDir ?? contentFolder(),
  now: now ?? buildMoment(),
  glyphs: bundledGlyphs(),
  known: keptValues(),
});
