import type { CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';

export { artworkOf, type CertificateArtwork } from './artwork.ts';
export { imageVersion } from './image-version.ts';

/** Draws a certificate as a PNG or PDF file, with its signed credential where it has one. Loads fonts and renderer when first called, so that pages can ask for versions without them. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  kind: CertificateFile,
  credential: string | null = null,
): Promise<Uint8Array> {
  const { renderFile } = await import('./render-file.ts');
  return renderFile(artwork, kind, credential);
}
