import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { zipFunction } from '@netlify/zip-it-and-ship-it';

/** A function as the host runs it. */
export interface Bundled {
  /** The module that exports it. */
  readonly entry: string;
  /** The size of all its files. */
  readonly megabytes: number;
}

/** Bundles a function with the host's own bundler, unpacked, into a folder outside the checkout: it finds no package but its own. */
export async function bundled(source: string, folder: string): Promise<Bundled> {
  const result = await zipFunction(source, folder, {
    config: { '*': { nodeBundler: 'esbuild' } },
    archiveFormat: 'none',
  });
  if (!result) throw new Error(`${source} is no function.`);
  const entries = await readdir(result.path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const entry = files.find((file) => path.basename(file) === `${result.name}.mjs`);
  if (entry === undefined) throw new Error(`${source} was bundled without its module.`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { entry, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}
