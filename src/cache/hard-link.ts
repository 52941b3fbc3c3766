import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { inFolderOf } from './in-folder-of.ts';

/**
 * Gives a file a second name, in place of whatever had that name before. Makes the folder where there is none.
 * @returns false where that cannot be done, as between two disks
 */
export function hardLink(file: string, name: string): boolean {
  try {
    inFolderOf(name, () => linkSync(file, name));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && linkInPlace(file, name);
  }
}

function linkInPlace(file: string, name: string): boolean {
  const temporary = `${name}.${randomUUID()}.tmp`;
  try {
    linkSync(file, temporary);
    renameSync(temporary, name);
    return true;
  } catch {
    return false;
  } finally {
    // Renaming one name of a file to another of it leaves both.
    rmSync(temporary, { force: true });
  }
}
