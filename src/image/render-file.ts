import type { CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderCertificate } from './render-certificate.ts';

/** Draws a certificate as what it is published as. Throws TextDoesNotFit for a text that no size makes fit. */
export function renderFile(
  artwork: CertificateArtwork,
  kind: CertificateFile,
): Promise<Uint8Array> {
  return kind === 'pdf' ? renderPdf(artwork) : renderCertificate(artwork, kind);
}
