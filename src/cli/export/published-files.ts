import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** A finished build, as it would be deployed. */
export interface PublishedFiles {
  /** Their paths in the published folder, with forward slashes, in order. */
  readonly files: readonly string[];
  /** Fails as `node:fs` does. */
  readonly read: (file: string) => Promise<Buffer>;
}

/** The files below a published folder; undefined if there is no build. */
export async function publishedFiles(dist: string): Promise<PublishedFiles | undefined> {
  try {
    if (!(await stat(path.join(dist, 'index.html'))).isFile()) return undefined;
  } catch {
    return undefined;
  }
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'));
  return { files: files.toSorted(), read: (file) => readFile(path.join(dist, file)) };
}
