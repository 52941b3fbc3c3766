import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

/** The path is a folder that is not empty, or a file. */
export class FolderInUse extends Error {}

/**
 * Makes a folder that is written completely or not at all: `fill` writes to a folder beside it, which is then renamed in one step.
 * Throws FolderInUse if the target is not empty, and any error of `fill`.
 */
export async function newFolder(
  target: string,
  fill: (dir: string) => Promise<void>,
): Promise<void> {
  await refuseUsed(target);
  await mkdir(path.dirname(target), { recursive: true });
  const beside = await mkdtemp(
    path.join(path.dirname(target), `.${path.basename(target)}.laurel-new-`),
  );
  try {
    // Anyone who may read the target may read the new files: `mkdtemp` made it for its owner alone.
    const dir = path.join(beside, 'whole');
    await mkdir(dir);
    await fill(dir);
    await refuseUsed(target);
    await rmdir(target).catch(ifMissing);
    await rename(dir, target);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Throws FolderInUse unless there is nothing, or an empty folder. */
export async function refuseUsed(target: string): Promise<void> {
  try {
    if ((await readdir(target)).length === 0) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code !== 'ENOTDIR') throw error;
  }
  throw new FolderInUse('It is not empty.');
}

function ifMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
