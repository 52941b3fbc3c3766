import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that it is never seen half-written, nor mixed with what another build writes: under another name first, then
 * renamed. Makes the folder where there is none.
 */
export function writeWhole(file: string, contents: Uint8Array): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    writeInto(temporary, contents);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The folder is nearly always there, so it is made where writing shows that it is not. */
function writeInto(file: string, contents: Uint8Array): void {
  try {
    writeFileSync(file, contents);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
}
