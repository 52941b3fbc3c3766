import path from 'node:path';
import type { FileOperations } from './file-operations.ts';
import { temporaryName, type PendingRename } from './replace-files.ts';

/** The holder of a lock, as in the lock file. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** Set while finished files are being renamed: a command that finds the lock of an ended run first finishes that. */
  readonly pending?: readonly PendingRename[];
}

export interface LockContext {
  readonly files: FileOperations;
  readonly pid: number;
  readonly host: string;
  readonly now: Date;
  /** Whether a process of this machine is running. */
  readonly isRunning: (pid: number) => boolean;
}

/** Another command is changing the same content, or has left it in a state that staff have to look at. */
export class LockedError extends Error {
  override name = 'LockedError';
}

export const holderOf = ({ pid, host, now }: LockContext): Holder => ({
  pid,
  host,
  since: now.toISOString(),
});

/** Creates the lock in one step, so that an interrupted run never leaves an unreadable one. False if a lock exists. */
export async function created(
  file: string,
  holder: Holder,
  files: FileOperations,
): Promise<boolean> {
  const fresh = await written(file, holder, files);
  try {
    await files.link(fresh, file).catch((error: unknown) => {
      if (isThere(error)) throw error;
      // This file system has no hard links.
      return files.create(file, JSON.stringify(holder));
    });
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  } finally {
    await files.remove(fresh);
  }
}

const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Writes the content of a lock to a file of this run, and returns its path. */
export async function written(
  file: string,
  holder: Holder,
  files: FileOperations,
): Promise<string> {
  const fresh = `${file}-${holder.pid}`;
  await files.remove(fresh);
  await files.create(fresh, JSON.stringify(holder));
  return fresh;
}

/** The holder of a lock whose run has ended. Throws a LockedError if the holder still runs, or may. */
export async function leftBehind(
  file: string,
  text: string,
  context: LockContext,
): Promise<Holder> {
  const { files, pid, host, isRunning } = context;
  const holder = holderIn(text, await files.realPath(path.dirname(file)));
  // In a restarted container, an interrupted run may have had our own process id.
  if (holder?.host === host && (holder.pid === pid || !isRunning(holder.pid))) return holder;
  throw new LockedError(
    `Another command is changing this content${holder ? ` (process ${holder.pid} on ${holder.host}, since ${holder.since})` : ''}. ` +
      `Wait until it has ended. If none is running, delete ${file}.`,
  );
}

/** Undefined for a text that none of our commands wrote about this folder: it may have come with the content. */
function holderIn(text: string, dir: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    const isHolder = typeof value?.pid === 'number' && typeof value.host === 'string';
    return isHolder && (value.pending ?? []).every((rename) => isWithin(dir, rename))
      ? (value as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(dir: string, { from, to }: PendingRename): boolean {
  return to === path.resolve(to) && to.startsWith(dir + path.sep) && from === temporaryName(to);
}
