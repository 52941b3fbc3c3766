import { artworkHash } from './artwork-hash.ts';
import type { CertificateArtwork } from './artwork.ts';
import { designVersion } from './design/design-version.ts';

/** Eight hexadecimal digits that change when anything on the image changes, content or design. */
export function imageVersion(artwork: CertificateArtwork): string {
  return artworkHash(artwork, [designVersion]).slice(0, 8);
}
