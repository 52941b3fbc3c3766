import path from 'node:path';
import type { FileOperations } from './file-operations.ts';
import {
  created,
  holderOf,
  LockedError,
  written,
  type Holder,
  type LockContext,
} from './lock-file.ts';
import type { PendingRename } from './replace-files.ts';
import { takeOver } from './take-over.ts';

export interface ContentLock {
  announce(pending: readonly PendingRename[]): Promise<void>;
  release(): Promise<void>;
}

/**
 * Prevents two commands from changing one content folder at once. A lock that an interrupted run on this machine left is taken over,
 * and files that it had finished but not renamed are renamed first, unless what they replace was edited since. Throws a LockedError
 * where another run holds it.
 */
export async function lockContent(dir: string, context: LockContext): Promise<ContentLock> {
  const file = path.join(dir, '.laurel-lock');
  const holder = holderOf(context);
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if (await created(file, holder, context.files)) return lockAt(file, holder, context.files);
    await takeOver(file, context);
  }
  throw new LockedError('Another command is changing this content. Wait until it has ended.');
}

function lockAt(file: string, holder: Holder, files: FileOperations): ContentLock {
  return {
    async announce(pending) {
      const fresh = await written(file, { ...holder, pending }, files);
      await files.rename(fresh, file);
    },
    release: () => files.remove(file),
  };
}
