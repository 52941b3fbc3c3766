import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type { FileSize } from '../model/deploy-estimate.ts';
import type { DeploySize } from '../model/hosting.ts';

/** As many as the file system answers at a time; more would only wait. */
const atOnce = 16;

/** The same of a folder that need not be there. */
export const sizeIfThere = async (folder: string): Promise<FileSize> =>
  existsSync(folder) ? folderSize(folder) : { files: 0, bytes: 0 };

/** How large a folder that is to be deployed is, and how many of its files are pages. Rejects where it cannot be read. */
export async function folderSize(folder: string): Promise<DeploySize & { readonly pages: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytesOf = async ({ parentPath, name }: (typeof files)[number]) =>
    (await stat(path.join(parentPath, name))).size;
  const bytes = await pMap(files, bytesOf, { concurrency: atOnce });
  const directories = Map.groupBy(files, ({ parentPath }) => parentPath);
  const [[largest, inLargest] = [folder, []]] = [...directories].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return {
    files: files.length,
    bytes: bytes.reduce((sum, each) => sum + each, 0),
    largest: {
      directory: path.relative(folder, largest).replaceAll(path.sep, '/'),
      files: inLargest.length,
    },
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}
