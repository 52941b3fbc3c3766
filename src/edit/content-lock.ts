import path from 'node:path';
import type { FileOperations } from './file-operations.ts';
import { digestOf, temporaryName, type PendingRename } from './replace-files.ts';

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

/** Another command is changing the same content, or has left it in a state that somebody has to look at. */
export class LockedError extends Error {
  override name = 'LockedError';
}

export interface ContentLock {
  announce(pending: readonly PendingRename[]): Promise<void>;
  release(): Promise<void>;
}

/**
 * Keeps two commands from changing one content folder at once. A lock that a broken-off run on this machine left behind is taken over,
 * and files that it had finished but not renamed are renamed first, unless what they replace was edited since. Throws a LockedError
 * where another run holds it.
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

async function takeOver(file: string, context: LockContext): Promise<void> {
  const { files, pid, host, isRunning } = context;
  const text = await files.readText(file);
  if (text === undefined) return;
  const holder = holderIn(text, await files.realPath(path.dirname(file)));
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
  const edited = await finish(holder.pending ?? [], files);
  await files.remove(taken);
  if (edited.length > 0) {
    throw new LockedError(
      `A command was broken off while it changed this content, and ${edited.join(' and ')} was edited since. ` +
        'What it had not done yet was dropped. Look at what it did, then run this again.',
    );
  }
}

/** Carries out the renames that are left, all or none. Returns the files that are no longer what was to be replaced. */
async function finish(
  pending: readonly PendingRename[],
  files: FileOperations,
): Promise<readonly string[]> {
  const left: PendingRename[] = [];
  const edited: string[] = [];
  for (const rename of pending) {
    if ((await files.readText(rename.from)) === undefined) continue;
    left.push(rename);
    if (digestOf(await files.readText(rename.to)) !== rename.replaces) edited.push(rename.to);
  }
  for (const { from, to } of left)
    await (edited.length === 0 ? files.rename(from, to) : files.remove(from));
  return edited;
}

/** Undefined for a text that no command of ours wrote about this folder: it may have come with the content. */
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
