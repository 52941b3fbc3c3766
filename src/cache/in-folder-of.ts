import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Puts something at a place. Its folder is nearly always there, so it is made where that shows that it is not. */
export function inFolderOf(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    put();
  }
}
