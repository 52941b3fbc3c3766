import type { ImageSize } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';

export { artworkOf, type CertificateArtwork } from './artwork.ts';
export { imageVersion } from './image-version.ts';

/** Draws a certificate as a PNG file. Loads fonts and renderer when first called, so that pages can ask for versions without them. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  size: ImageSize,
): Promise<Uint8Array> {
  const renderer = await import('./render-certificate.ts');
  return renderer.renderCertificate(artwork, size);
}
