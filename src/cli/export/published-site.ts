import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PartOfCode } from '../../archive/certificate-parts.ts';
import { codesIn } from '../../archive/contents.ts';
import type { VerificationCode } from '../../model/code.ts';
import { onDemandSite } from './on-demand/on-demand-site.ts';
import type { BuildPlace } from './part-reader.ts';
import { staticSite } from './static-site.ts';

/** A finished build, as it would be deployed, in either way of publishing. Files are named by their paths, with forward slashes. */
export interface PublishedSite {
  /** The files that are of no certificate, in order. */
  readonly files: readonly string[];
  /** Every certificate, in the order in which reading them is fastest. */
  readonly codes: readonly VerificationCode[];
  /** The parts of a certificate; none where the build lacks it. */
  readonly partsOf: (code: VerificationCode) => readonly PartOfCode[];
  /** The bytes of one of the files. Fails as `node:fs` does. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** The page of a certificate. Rejects with CouldNotCheck where a pack is missing or damaged. */
  readonly page: (code: VerificationCode) => Promise<Uint8Array>;
  /** Where threads find all other parts of certificates. */
  readonly place: BuildPlace;
  readonly close: () => Promise<void>;
}

/**
 * The build in a published folder; undefined if there is none. A build without a page of a certificate is asked for its packs, which are in
 * `.netlify/` beside the folder. Rejects with CouldNotCheck where one of them is missing or damaged.
 */
export async function publishedSite(dist: string): Promise<PublishedSite | undefined> {
  try {
    if (!(await stat(path.join(dist, 'index.html'))).isFile()) return undefined;
  } catch {
    return undefined;
  }
  const files = await filesBelow(dist);
  const read = (file: string) => readFile(path.join(dist, file));
  const folder = { dist, files, read };
  return (codesIn(files).length === 0 ? await onDemandSite(folder) : null) ?? staticSite(folder);
}

async function filesBelow(dist: string): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}
