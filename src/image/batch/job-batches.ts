import path from 'node:path';
import { carriesCredential, certificateFilePath } from '../../model/addresses.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';
import type { ImageJob } from './image-job.ts';

export const kinds = ['print', 'screen', 'social', 'pdf'] as const;

/** Largest number of jobs of a session that stay together, so that few threads have to draw the shared part. */
const most = 1000;
/** Smallest size of a portion: drawing a session's shared part costs as much as stamping this many certificates. */
const fewest = 150;

/**
 * Jobs for the images and the document of every certificate, in portions for one thread each, made on demand. The jobs of a portion
 * share one object for their shared part, so that a message carries it only once.
 * @param outDir absolute path of the published folder
 * @param credentialKeyOf see `ImageJob.credentialKey`, by code; null for a certificate without a credential
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
          credentialKey: carriesCredential(kind) ? credentialKeyOf(artwork.code) : null,
        }));
      }
    }
  }
}
