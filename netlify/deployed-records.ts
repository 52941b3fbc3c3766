import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a build leaves what Netlify uploads to the store of the deploy. */
const folderIn = (output: string) => path.join(output, '.netlify/blobs/deploy');

/** Reads what the build in an output folder has left for the store of its deploy. */
export function deployedRecords(output: string): (key: string) => Promise<string | null> {
  return async (key) => {
    if (!/^[\w-]+(?:\/[\w-]+)*\.json$/u.test(key)) return null;
    return readFile(path.join(folderIn(output), key), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
  };
}
