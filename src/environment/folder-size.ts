import { existsSync, statSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import path from 'node:path';
import type { FileSize } from '../model/deploy-estimate.ts';
import type { DeploySize } from '../model/hosting.ts';

/** The same of a folder that need not be there. */
export const sizeIfThere = async (folder: string): Promise<FileSize> =>
  existsSync(folder) ? folderSize(folder) : { files: 0, bytes: 0 };

/**
 * How large a folder that is to be deployed is, and how many of its files are pages. Rejects where it cannot be read. No list of the files is
 * held: an archive can have millions.
 */
export async function folderSize(folder: string): Promise<DeploySize & { readonly pages: number }> {
  let [files, bytes, pages] = [0, 0, 0];
  let largest = { directory: folder, files: 0 };

  async function count(directory: string): Promise<void> {
    let own = 0;
    for await (const entry of await opendir(directory, { bufferSize: 1000 })) {
      const place = path.join(directory, entry.name);
      if (entry.isDirectory()) await count(place);
      if (!entry.isFile()) continue;
      own += 1;
      // In step: a promise for each file would take ten times as long.
      bytes += statSync(place).size;
      if (entry.name.endsWith('.html')) pages += 1;
    }
    files += own;
    if (own > largest.files) largest = { directory, files: own };
  }

  await count(folder);
  const directory = path.relative(folder, largest.directory).replaceAll(path.sep, '/');
  return { files, bytes, largest: { ...largest, directory }, pages };
}
