import path from 'node:path';
import { partsOf } from '../../../archive/certificate-parts.ts';
import { deployedBlobs } from '../../../environment/deployed-blobs.ts';
import { carriedCertificates } from '../../../packs/carried-certificates.ts';
import { packKey, publishingPackName, wayIn } from '../../../packs/publishing-pack.ts';
import type { PublishedSite } from '../published-site.ts';
import type { FolderFiles } from '../static-site.ts';
import { carriedCodes } from './carried-codes.ts';
import { packsOf } from './packs-of.ts';
import { pagesFunction } from './pages-function.ts';

/**
 * A build that carries its certificates in packs: their pages, files and credentials are made when they are read, and none is kept.
 * Undefined where there are no packs or the build says that it publishes files alone.
 */
export async function onDemandSite({
  dist,
  files,
  read,
}: FolderFiles): Promise<PublishedSite | undefined> {
  const output = path.dirname(dist);
  const blobs = deployedBlobs(output);
  if ((await blobs(packKey(publishingPackName))) === null) return undefined;
  const packs = packsOf(dist);
  if ((await packs.opened(publishingPackName, wayIn)) === 'static') return undefined;
  const carried = await carriedCodes(packs);
  const pages = await pagesFunction(output, blobs);

  return {
    files,
    codes: [...carried.keys()],
    partsOf: (code) => {
      const has = carried.get(code);
      return has ? partsOf(code).filter(([part]) => has[part]) : [];
    },
    read,
    page: async (code) => {
      try {
        return await pages.page(code);
      } catch (error) {
        // The function only answers that it could not check; this says why.
        await carriedCertificates(packs).find(code);
        throw error;
      }
    },
    place: { dist, way: 'on-demand' },
    close: pages.close,
  };
}
