import { readFile } from 'node:fs/promises';
import { deployBlobFile } from './deploy-blobs.ts';

/** Reads what the build in an output folder has left for the store of its deploy: course records and packs. */
export function deployedBlobs(output: string): (key: string) => Promise<Buffer | null> {
  return async (key) => {
    if (!keys.test(key)) return null;
    return readFile(deployBlobFile(output, key)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
  };
}

/** Names may have points within, but are none of those that lead up. */
const keys = /^[\w-]+(?:\/[\w-]+(?:\.[\w-]+)*)*\.(?:json|pack)$/u;
