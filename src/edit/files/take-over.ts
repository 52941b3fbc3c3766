import type { FileOperations } from './file-operations.ts';
import { created, holderOf, leftBehind, LockedError, type LockContext } from './lock-file.ts';
import { digestOf, type PendingRename } from './replace-files.ts';

/** Finishes the renames that an interrupted run had announced, and removes its lock. Throws a LockedError if that run has not ended. */
export async function takeOver(file: string, context: LockContext): Promise<void> {
  const { files } = context;
  const text = await files.readText(file);
  if (text === undefined) return;
  const { pending = [] } = await leftBehind(file, text, context);
  // Of two runs that find the same lock only one may finish what it announces, and the lock stays until that is done.
  const claim = `${file}-taking`;
  if (!(await created(claim, holderOf(context), files))) return dropClaim(claim, context);
  const edited: string[] = [];
  try {
    if ((await files.readText(file)) !== text) return;
    edited.push(...(await finish(pending, files)));
    await files.remove(file);
  } finally {
    await files.remove(claim);
  }
  if (edited.length > 0) {
    throw new LockedError(
      `A command was broken off while it changed this content, and ${edited.join(' and ')} was edited since. ` +
        'What it had not done yet was dropped. Look at what it did, then run this again.',
    );
  }
}

/** Removes the files of a run that was interrupted while it took a lock over. */
async function dropClaim(claim: string, context: LockContext): Promise<void> {
  const text = await context.files.readText(claim);
  if (text === undefined) return;
  await leftBehind(claim, text, context);
  await context.files.remove(claim);
}

/** Carries out the renames that are left, all or none. Returns the files that have changed since the renames were announced. */
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
