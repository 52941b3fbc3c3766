import path from 'node:path';
import { certificateFilePath } from '../../model/addresses.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';
import type { ImageJob } from './image-job.ts';

export const kinds = ['print', 'social', 'pdf'] as const;

/** Jobs that share what is drawn once stay together up to this many, so that few threads have to draw it. */
const most = 1000;
/** What is drawn once for a session costs as much as this many certificates that only need to be stamped. */
const fewest = 150;

/**
 * Both images and the document of every certificate in portions for one thread each, made one after the other. The jobs of a portion
 * share one object for what they show alike, which a message then carries once.
 * @param outDir absolute path of the published folder
 * @param credentialKeyOf what is published of a credential, by code; null for none
 */
export function* jobBatches(
  artworks: readonly CertificateArtwork[],
  outDir: string,
  threads: number,
  credentialKeyOf: (code: VerificationCode) => string | null,
): Generator<readonly ImageJob[]> {
  const share = Math.ceil((artworks.length * kinds.length) / Math.max(1, threads));
  const size = Math.max(fewest, Math.min(most, share));
  const sessions = Map.groupBy(artworks, ({ shared }): SharedArtwork => shared);
  for (const session of sessions.values()) {
    for (const kind of kinds) {
      for (let at = 0; at < session.length; at += size) {
        yield session.slice(at, at + size).map((artwork) => ({
          artwork,
          kind,
          file: path.join(outDir, certificateFilePath(artwork.code, kind)),
          credentialKey: kind === 'social' ? null : credentialKeyOf(artwork.code),
        }));
      }
    }
  }
}
