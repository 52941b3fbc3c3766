import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { inFolderOf } from './in-folder-of.ts';

/**
 * Writes a file so that it is never seen half-written, nor mixed with what another build writes: under another name first, then
 * renamed. Makes the folder where there is none.
 */
export function writeAtomically(file: string, contents: Uint8Array): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    inFolderOf(temporary, () => writeFileSync(temporary, contents));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
