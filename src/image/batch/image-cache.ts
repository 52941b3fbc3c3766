import { hash } from 'node:crypto';
import path from 'node:path';
import { keptFile, readKept } from '../../cache/kept-file.ts';
import { hardLink } from '../../cache/hard-link.ts';
import { packed, unpacked } from '../../cache/pack.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { certificateFileEndings, type CertificateFile } from '../../model/addresses.ts';
import { artworkHash, sharedHash } from '../artwork-hash.ts';
import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';
import type { KeepPrepared } from '../prepared.ts';
import { isWholePdf } from '../pdf/pdf-file.ts';
import { isWholePng } from '../sheet/whole-png.ts';
import { isWholeWebp } from '../sheet/whole-webp.ts';

/** Finished images and documents, and what those of a session share, by a hash of all that was drawn and of what drew it. */
export interface ImageCache {
  /** @param credentialKey of the credential that the file carries; see `ImageJob` */
  keyOf(artwork: CertificateArtwork, kind: CertificateFile, credentialKey?: string | null): string;
  /** The file, or null where there is none or it is damaged. */
  find(key: string): Uint8Array | null;
  keep(key: string, image: Uint8Array): void;
  readonly prepared: KeepPrepared;
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

    async prepared<T>(shared: SharedArtwork, kind: CertificateFile, prepare: () => Promise<T>) {
      const key = hash('sha256', JSON.stringify([fingerprint, kind, sharedHash(shared)]));
      const file = keptFile(folder, `${key}.pack`);
      const kept = readKept(file);
      const found = kept ? unpacked(kept) : undefined;
      if (found !== undefined) return found as T;
      const fresh = await prepare();
      writeAtomically(file, packed(fresh));
      return fresh;
    },

    keep: (key, image) => writeAtomically(keptFile(folder, key), image),
    link: (key, file) => hardLink(keptFile(folder, key), file),
  };
}
