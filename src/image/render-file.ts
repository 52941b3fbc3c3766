import { carriesCredential, type CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderCertificate } from './render-certificate.ts';

/**
 * Draws a certificate as what it is published as. Throws TextDoesNotFit for a text that no size makes fit.
 * @param credential the signed one, which the print image and the document carry
 */
export function renderFile(
  artwork: CertificateArtwork,
  kind: CertificateFile,
  credential: string | null = null,
): Promise<Uint8Array> {
  return kind === 'pdf'
    ? renderPdf(artwork, credential)
    : renderCertificate(artwork, kind, carriesCredential(kind) ? credential : null);
}
