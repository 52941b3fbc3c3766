import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The code that decides the bytes of something that is kept. */
export interface DecidingCode {
  /** Folders and files, relative to the checkout. All TypeScript in a folder counts. */
  readonly sources: readonly string[];
  /** Whether the version of a package counts. */
  readonly isOf: (packageName: string) => boolean;
}

const checkout = path.resolve(import.meta.dirname, '../..');

/** A hash of code: our own sources, and the pinned versions of packages. */
export async function fingerprintOf({ sources, isOf }: DecidingCode): Promise<string> {
  const text = await readFile(path.join(checkout, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as { dependencies: Record<string, string> };
  const versions = Object.entries(dependencies)
    .filter(([name]) => isOf(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(versions));
  for (const file of (await Promise.all(sources.map(filesOf))).flat()) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(checkout, file)));
  }
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<readonly string[]> {
  if (source.endsWith('.ts')) return [source];
  const names = await readdir(path.join(checkout, source), { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(source, name));
}
