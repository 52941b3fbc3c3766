import { createHash } from 'node:crypto';
import type { CertificateArtwork } from './artwork.ts';
import { designVersion } from './design/design-version.ts';

/** Eight hexadecimal digits that change when anything on the image changes, content or design. */
export function imageVersion(artwork: CertificateArtwork): string {
  return createHash('sha256')
    .update(JSON.stringify([designVersion, artwork]))
    .digest('hex')
    .slice(0, 8);
}
