import { hash } from 'node:crypto';
import type { CertificateArtwork, SharedArtwork } from './artwork.ts';

const hashes = new WeakMap<SharedArtwork, string>();

/** A hash of what a session's certificates share. It holds whole drawings, so it is hashed once for all that share one object. */
export function sharedHash(shared: SharedArtwork): string {
  const known = hashes.get(shared) ?? hashOf(shared);
  hashes.set(shared, known);
  return known;
}

/**
 * A hash of everything that is drawn on a certificate, in hexadecimal digits.
 * @param besides what else is to change it
 */
export function artworkHash(artwork: CertificateArtwork, besides: readonly string[]): string {
  return hashOf([...besides, { ...artwork, shared: sharedHash(artwork.shared) }]);
}

const hashOf = (value: unknown): string => hash('sha256', JSON.stringify(value));
