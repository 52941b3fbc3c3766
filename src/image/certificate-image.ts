import type { CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import type { fileRenderer } from './render-file.ts';

export { artworkOf, type CertificateArtwork } from './artwork.ts';
export { imageVersion } from './image-version.ts';

let renderer: ReturnType<typeof fileRenderer> | undefined;

/** Draws a certificate as a PNG or PDF file, with its signed credential where it has one. Loads fonts and renderer when first called, so that pages can ask for versions without them. */
export async function renderCertificate(
  artwork: CertificateArtwork,
  kind: CertificateFile,
  credential: string | null = null,
): Promise<Uint8Array> {
  const { fileRenderer } = await import('./render-file.ts');
  renderer ??= fileRenderer();
  return renderer(artwork, kind, credential);
}
