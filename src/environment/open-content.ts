import path from 'node:path';
import { bundledGlyphs } from '../fonts/coverage.ts';
import { loadContent, type LoadResult } from '../load/load-content.ts';

export interface OpenOptions {
  /** The content folder; `CONTENT_DIR` or `content` in the working directory unless given. */
  readonly contentDir?: string;
  /** The present moment; `SOURCE_DATE_EPOCH` (seconds) or the clock unless given. */
  readonly now?: Date;
}

/** The folder that content is read from, as an absolute path. */
export function contentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment['CONTENT_DIR'] ?? 'content');
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

/** Reads and checks the content with this machine's folder, clock and bundled fonts. */
export function openContent(options: OpenOptions = {}): Promise<LoadResult> {
  return loadContent({
    dir: options.contentDir ?? contentFolder(),
    now: options.now ?? buildMoment(),
    glyphs: bundledGlyphs(),
  });
}
