import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders that may affect the bytes of a page, and the names of the files that it refers to. Including too many does no harm. */
const folders = ['src', 'netlify', 'public'];
const files = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
/** The packages that are installed, which may differ from those in the lock file. Written by npm. */
const installed = 'node_modules/.package-lock.json';

/**
 * A hash of everything except the content that affects a page: our own sources, the packages and Node.
 * @param root the folder of the checkout
 */
export async function siteFingerprint(root: string): Promise<string> {
  const { version, platform, arch } = process;
  const hash = createHash('sha256').update(JSON.stringify([version, platform, arch]));
  const sources = (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
  for (const file of [...files, installed, ...sources]) {
    const text = await readFile(path.join(root, file)).catch(() => null);
    hash.update(`\0${file}\0${text?.length ?? 'none'}\0`).update(text ?? '');
  }
  return hash.digest('hex');
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
