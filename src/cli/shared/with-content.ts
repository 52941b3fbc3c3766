import path from 'node:path';
import { lockContent, type ContentLock } from '../../edit/files/content-lock.ts';
import { LockedError } from '../../edit/files/lock-file.ts';
import { replaceFiles, WriteError } from '../../edit/files/replace-files.ts';
import { LayoutError } from '../../edit/yaml/yaml-outline.ts';
import { textReport } from '../../load/report/text-report.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { SessionChanged } from '../../load/own-session.ts';
import type { ContentBySession } from '../../load/read-sessions.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** The new text of a content file, by its path in the content folder. */
export interface TextChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Valid content, locked against other commands. */
export interface OpenedContent {
  readonly dir: string;
  readonly content: ContentBySession;
  readonly today: CalendarDay;
  readText(file: string): Promise<string | undefined>;
  /** The content as it would be after the changes; undefined, with the reasons reported, if it would have errors. */
  afterwards(changes: readonly TextChange[]): Promise<ContentBySession | undefined>;
  /** Checks all content as it would be after the changes, then writes all changes or none. Reports why if it does not write. */
  write(changes: readonly TextChange[]): Promise<ExitCode>;
}

export interface ContentRequest {
  readonly dir: string;
  /** A dry run writes nothing, so it needs no lock. */
  readonly dryRun: boolean;
}

/** Runs work on content that is valid and, unless the run is dry, locked. */
export async function withContent(
  { dir, dryRun }: ContentRequest,
  surroundings: StaffSurroundings,
  work: (opened: OpenedContent) => Promise<ExitCode>,
): Promise<ExitCode> {
  let lock: ContentLock | undefined;
  try {
    lock = dryRun ? undefined : await locked(dir, surroundings);
    const { content, today, problems } = await surroundings.load(dir);
    if (!content || today === undefined) {
      surroundings.err(
        `${textReport(problems, surroundings.colours)}\nThe content has errors. Mend them first; nothing was changed.\n`,
      );
      return exitCodes.problems;
    }
    return await work({
      dir,
      content,
      today,
      readText: (file) => surroundings.files.readText(path.join(dir, file)),
      afterwards: (changes) => afterwards(changes, dir, surroundings),
      write: (changes) => write(changes, dir, surroundings, lock),
    });
  } catch (error) {
    return refusal(error, surroundings);
  } finally {
    await lock?.release();
  }
}

/** Undefined where the folder does not exist, which loading says better. */
async function locked(
  dir: string,
  { files, now, process }: StaffSurroundings,
): Promise<ContentLock | undefined> {
  try {
    return await lockContent(dir, { files, now, ...process });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (error instanceof LockedError) throw error;
    throw new WriteError(
      `The content folder may not be written to (${code ?? 'unknown reason'}).`,
      { cause: error },
    );
  }
}

async function afterwards(
  changes: readonly TextChange[],
  dir: string,
  { load, err, colours }: StaffSurroundings,
): Promise<ContentBySession | undefined> {
  const { content, problems } = await load(
    dir,
    new Map(changes.map(({ file, after }) => [file, after])),
  );
  if (content) return content;
  const errors = problems.filter(({ severity }) => severity === 'error');
  err(
    `${textReport(errors, colours)}\nWith this change the content would have errors. Nothing was changed.\n`,
  );
  return undefined;
}

async function write(
  changes: readonly TextChange[],
  dir: string,
  surroundings: StaffSurroundings,
  lock: ContentLock | undefined,
): Promise<ExitCode> {
  if (!(await afterwards(changes, dir, surroundings))) return exitCodes.problems;
  const { files } = surroundings;
  const absolute = changes.map(({ file, ...texts }) => ({ path: path.join(dir, file), ...texts }));
  await replaceFiles(absolute, files, (pending) => lock?.announce(pending) ?? Promise.resolve());
  return exitCodes.ok;
}

function refusal(error: unknown, { err }: StaffSurroundings): ExitCode {
  if (error instanceof LockedError) {
    err(`${error.message}\n`);
    return exitCodes.problems;
  }
  if (error instanceof SessionChanged) {
    err(`${error.message} Nothing was changed.\n`);
    return exitCodes.problems;
  }
  if (error instanceof LayoutError) {
    err(`${error.message} Make the change by hand; nothing was changed.\n`);
    return exitCodes.problems;
  }
  if (error instanceof WriteError) {
    err(`The files could not be written: ${error.message} Nothing was changed.\n`);
    return exitCodes.notWritten;
  }
  throw error;
}
