import { readFile } from 'node:fs/promises';
import { deployBlobFile } from '../src/environment/deploy-blobs.ts';

/** Reads what the build in an output folder has left for the store of its deploy. */
export function deployedRecords(output: string): (key: string) => Promise<string | null> {
  return async (key) => {
    if (!/^[\w-]+(?:\/[\w-]+)*\.json$/u.test(key)) return null;
    return readFile(deployBlobFile(output, key), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
  };
}
