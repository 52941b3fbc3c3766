import { CouldNotCheck } from '../../../account/key-store.ts';
import { codesNamed, partsOf, type CertificatePart } from '../../../archive/certificate-parts.ts';
import { deployedBlobs } from '../../../environment/deployed-blobs.ts';
import type { VerificationCode } from '../../../model/code.ts';
import { carriedCertificates } from '../../../packs/carried-certificates.ts';
import { certificateFiles } from '../../../packs/certificate-files.ts';
import { openPacks } from '../../../packs/open-packs.ts';
import { packKey, publishingPackName, wayIn } from '../../../packs/publishing-pack.ts';
import type { PublishedSite } from '../published-site.ts';
import type { FolderFiles } from '../static-site.ts';
import { carriedCodes } from './carried-codes.ts';
import { pagesFunction } from './pages-function.ts';

export interface OnDemandSiteOptions extends FolderFiles {
  /** The folder that holds `dist/` and `.netlify/`. */
  readonly output: string;
}

/**
 * A build that carries its certificates in packs: their pages, files and credentials are made when they are read, and none is kept.
 * Undefined where there are no packs or the build says that it publishes files alone.
 */
export async function onDemandSite({
  files,
  read,
  output,
}: OnDemandSiteOptions): Promise<PublishedSite | undefined> {
  const blobs = deployedBlobs(output);
  if ((await blobs(packKey(publishingPackName))) === null) return undefined;
  const packs = openPacks((name) => blobs(packKey(name)));
  if ((await packs.opened(publishingPackName, wayIn)) === 'static') return undefined;
  const carried = await carriedCodes(packs);
  const certificates = carriedCertificates(packs);
  const drawn = certificateFiles(packs, certificates);
  const pages = await pagesFunction(output, blobs);

  async function made(code: VerificationCode, part: CertificatePart): Promise<Uint8Array> {
    if (part === 'page') {
      // The function only answers that it could not check; this says why.
      await certificates.find(code);
      return pages.page(code);
    }
    const bytes = await (part === 'credential'
      ? certificates.credential(code).then((text) => text && Buffer.from(text))
      : drawn.file(code, part));
    if (bytes) return bytes;
    throw new CouldNotCheck('This deploy lacks a file that its packs promise.');
  }

  return {
    files,
    codes: [...carried.keys()],
    filesOf: (code) => {
      const has = carried.get(code);
      return has ? partsOf(code).flatMap(([part, path]) => (has[part] ? [path] : [])) : [];
    },
    read: async (path) => {
      for (const code of codesNamed(path)) {
        const [part] = partsOf(code).find(([, other]) => other === path) ?? [];
        if (part !== undefined && carried.get(code)?.[part]) return made(code, part);
      }
      return read(path);
    },
    close: pages.close,
  };
}
