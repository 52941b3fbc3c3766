import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FileOperations } from './file-operations.ts';

/** The new text of a file. */
export interface FileChange {
  /** Absolute path. */
  readonly path: string;
  /** The text that the change was made from; undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Nothing was written: a file could not be written, or another program changed it in the meantime. */
export class WriteError extends Error {
  override name = 'WriteError';
}

/** A finished file under its temporary name. */
export interface PendingRename {
  readonly from: string;
  readonly to: string;
  /** A digest of the text that is replaced; null for a new file. */
  readonly replaces: string | null;
}

interface Staged extends PendingRename {
  readonly change: FileChange;
}

/**
 * Writes all files or none. Each text goes to a temporary file in the same folder first and is renamed once all are on the disk, so a
 * reader finds the old file or the new one and never a part. Throws a WriteError, and leaves the old files, where anything fails.
 * @param announce called with the renames before the first of them, so that another run can finish what this one began
 */
export async function replaceFiles(
  changes: readonly FileChange[],
  files: FileOperations,
  announce: (pending: readonly PendingRename[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const staged: Staged[] = [];
  const renamed: Staged[] = [];
  try {
    for (const change of changes) await stage(change, files, staged);
    await announce(staged.map(({ from, to, replaces }) => ({ from, to, replaces })));
    for (const file of staged) {
      await files.rename(file.from, file.to);
      renamed.push(file);
    }
    for (const folder of new Set(staged.map(({ to }) => path.dirname(to))))
      await files.syncFolder(folder);
  } catch (error) {
    for (const file of renamed.toReversed()) await putBack(file, files);
    for (const { from } of staged) await files.remove(from).catch(() => undefined);
    throw error instanceof WriteError ? error : new WriteError(reasonOf(error), { cause: error });
  }
}

async function stage(change: FileChange, files: FileOperations, staged: Staged[]): Promise<void> {
  const to = await files.realPath(change.path);
  if ((await files.readText(to)) !== change.before) {
    throw new WriteError(
      `${path.basename(to)} was changed by another program in the meantime. Run the command again.`,
    );
  }
  const from = temporaryName(to);
  await files.makeFolder(path.dirname(to));
  await files.remove(from);
  staged.push({ from, to, replaces: digestOf(change.before), change });
  await files.create(from, change.after, permissions(await files.modeOf(to)));
}

/** The file beside another in which its new text waits. */
export const temporaryName = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.laurel-new`);

/** A digest that identifies a text; null means that there is no file. */
export const digestOf = (text: string | undefined): string | null =>
  text === undefined ? null : createHash('sha256').update(text).digest('hex');

async function putBack({ from, to, change }: Staged, files: FileOperations): Promise<void> {
  if (change.before === undefined) return files.remove(to);
  const mode = permissions(await files.modeOf(to));
  await files.remove(from);
  await files.create(from, change.before, mode);
  await files.rename(from, to);
}

const permissions = (mode: number | undefined) => (mode === undefined ? undefined : mode & 0o777);

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'There is no space left on the disk.';
  if (code === 'EACCES' || code === 'EPERM') return 'The folder may not be written to.';
  if (code === 'EROFS') return 'The file system is read-only.';
  return code ?? message;
}
