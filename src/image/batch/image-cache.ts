import path from 'node:path';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { hardLink } from '../../cache/hard-link.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { certificateFileEndings, type CertificateFile } from '../../model/addresses.ts';
import { artworkHash } from '../artwork-hash.ts';
import type { CertificateArtwork } from '../artwork.ts';
import { isWholePdf } from '../pdf/pdf-file.ts';
import { isWholePng } from '../sheet/whole-png.ts';
import { isWholeWebp } from '../sheet/whole-webp.ts';

/** Finished images and documents by a hash of all that was drawn and of what drew it. */
export interface ImageCache {
  /** @param credentialKey of the credential that the file carries; see `ImageJob` */
  keyOf(artwork: CertificateArtwork, kind: CertificateFile, credentialKey?: string | null): string;
  /** The file, or null where there is none or it is damaged. */
  find(key: string): Uint8Array | null;
  keep(key: string, image: Uint8Array): void;
  /** Gives a kept file a second name, which takes no room. Returns false where the disk cannot. */
  link(key: string, file: string): boolean;
}

/** By extension: all carry a hash of all that is in them. */
const checks: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.pdf': isWholePdf,
  '.png': isWholePng,
  '.webp': isWholeWebp,
};

/**
 * Opens the cache in a folder, which need not be there yet.
 * @param fingerprint of the renderer; see `rendererFingerprint`
 */
export function imageCache(folder: string, fingerprint: string): ImageCache {
  return {
    keyOf(artwork, kind, credentialKey = null) {
      const besides = [fingerprint, kind, ...(credentialKey === null ? [] : [credentialKey])];
      return `${artworkHash(artwork, besides)}${certificateFileEndings[kind]}`;
    },

    find(key) {
      const image = readKept(keptFile(folder, key));
      return image && checks[path.extname(key)]?.(image) ? image : null;
    },

    keep: (key, image) => writeAtomically(keptFile(folder, key), image),
    link: (key, file) => hardLink(keptFile(folder, key), file),
  };
}
