import path from 'node:path';
import type { FileOperations } from './file-operations.ts';
import type { PendingRename } from './replace-files.ts';

/** Who holds a lock, as the lock file says it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** Set while finished files are being renamed: whoever finds the lock left behind finishes that first. */
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

/** Another command is changing the same content. */
export class LockedError extends Error {
  override name = 'LockedError';
}

export interface ContentLock {
  announce(pending: readonly PendingRename[]): Promise<void>;
  release(): Promise<void>;
}

/**
 * Keeps two commands from changing one content folder at once. A lock that a broken-off run on this machine left behind is taken over,
 * and files that it had finished but not renamed are renamed first. Throws a LockedError where another run holds it.
 */
export async function lockContent(dir: string, context: LockContext): Promise<ContentLock> {
  const file = path.join(dir, '.laurel-lock');
  const holder: Holder = { pid: context.pid, host: context.host, since: context.now.toISOString() };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await created(file, holder, context.files)) return lockAt(file, holder, context.files);
    await takeOver(file, context);
  }
  throw new LockedError('Another command is changing this content. Wait until it has ended.');
}

function lockAt(file: string, holder: Holder, files: FileOperations): ContentLock {
  return {
    async announce(pending) {
      const fresh = `${file}-${holder.pid}`;
      await files.remove(fresh);
      await files.create(fresh, JSON.stringify({ ...holder, pending }));
      await files.rename(fresh, file);
    },
    release: () => files.remove(file),
  };
}

async function created(file: string, holder: Holder, files: FileOperations): Promise<boolean> {
  try {
    await files.create(file, JSON.stringify(holder));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function takeOver(file: string, { files, pid, host, isRunning }: LockContext): Promise<void> {
  const text = await files.readText(file);
  if (text === undefined) return;
  const holder = holderIn(text);
  // In containers that are started anew, a broken-off run may have had our own number.
  if (!holder || holder.host !== host || (holder.pid !== pid && isRunning(holder.pid))) {
    throw new LockedError(
      `Another command is changing this content${holder ? ` (process ${holder.pid} on ${holder.host}, since ${holder.since})` : ''}. ` +
        `Wait until it has ended. If none is running, delete ${file}.`,
    );
  }
  // Of two runs that find the same lock only one can rename it.
  const taken = `${file}-taken-${pid}`;
  try {
    await files.rename(file, taken);
  } catch {
    return;
  }
  for (const { from, to } of holder.pending ?? []) {
    if ((await files.readText(from)) !== undefined) await files.rename(from, to);
  }
  await files.remove(taken);
}

function holderIn(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    return typeof value?.pid === 'number' && typeof value.host === 'string'
      ? (value as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}
