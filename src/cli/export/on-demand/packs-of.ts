import path from 'node:path';
import { deployedBlobs } from '../../../environment/deployed-blobs.ts';
import { openPacks, type Packs } from '../../../packs/open-packs.ts';
import { packKey } from '../../../packs/publishing-pack.ts';

/** The packs of a build. @param dist its published folder, which has `.netlify/` beside it */
export function packsOf(dist: string): Packs {
  const blobs = deployedBlobs(path.dirname(dist));
  return openPacks((name) => blobs(packKey(name)));
}
