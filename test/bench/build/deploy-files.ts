import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { deployBlobs } from '../../../src/environment/deploy-blobs.ts';

/** A file as a host compares it with those that it has. */
interface DeployFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** Files that a deploy of an output folder uploads, by name: those of the site, and the blobs that it carries for its functions. */
export async function deployFiles(output: string): Promise<ReadonlyMap<string, DeployFile>> {
  const files = new Map<string, DeployFile>();
  for (const folder of [path.join(output, 'dist'), deployBlobs(output)]) {
    for (const file of await filesBelow(folder)) {
      files.set(path.relative(output, file), await deployFile(file));
    }
  }
  return files;
}

/** How many files are new, gone, or of other content. */
export function changedFiles(
  before: ReadonlyMap<string, DeployFile>,
  after: ReadonlyMap<string, DeployFile>,
): number {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.sha256 !== after.get(name)?.sha256).length;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  // A site without course records and packs carries nothing for its functions.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

async function deployFile(file: string): Promise<DeployFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { bytes, sha256: hash.digest('base64') };
}
