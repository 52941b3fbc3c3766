import { realpath, stat } from 'node:fs/promises';
import type { GlyphCoverage } from '../model/glyph-coverage.ts';
import { dayOf, type CalendarDay } from '../values/calendar.ts';
import type { Content } from '../model/content.ts';
import { isTimeZone } from '../values/time-zone.ts';
import { boundProblems } from './bound-problems.ts';
import { checkContent } from './check/check-content.ts';
import { readContentFolder, type ContentFolder } from './files/content-folder.ts';
import { readDrawings } from './drawing/read-drawings.ts';
import { folderMissing } from './files/file-refusals.ts';
import type { KnownValues } from './known-values.ts';
import { linkContent } from './link-content.ts';
import { problemOfFile } from './yaml/located.ts';
import { inOrder, type ContentProblem } from './problem.ts';

export interface LoadOptions {
  /** Absolute path of the content folder. */
  readonly dir: string;
  readonly now: Date;
  readonly glyphs: GlyphCoverage;
  /** Texts to take in the place of files, also of files that do not exist yet, by their path in the folder. */
  readonly instead?: ReadonlyMap<string, string>;
  readonly known?: KnownValues;
}

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
  const { dir, now, glyphs, known } = options;
  const root = await realFolder(dir);
  if (root === undefined) return refused([problemOfFile('.', folderMissing(dir))]);

  const folder = await readContentFolder(root, options);
  const drawings = await readDrawings(root, folder);
  const today = dayOf(now, timeZoneOf(folder));
  const found = inOrder([
    ...folder.problems,
    ...drawings.problems,
    ...(await checkContent(folder, { today, glyphs, known })),
  ]);
  const problems = boundProblems(found);
  if (found.some(({ severity }) => severity === 'error')) return refused(problems);
  return { content: linkContent(folder, drawings.texts), problems, today };
}

const refused = (problems: readonly ContentProblem[]): LoadResult => ({
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
