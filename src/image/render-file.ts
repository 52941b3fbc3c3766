import { carriesCredential, type CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import { pdfRenderer } from './pdf/render-pdf.ts';
import { prepareAlways, type KeepPrepared } from './prepared.ts';
import { certificateRenderer } from './render-certificate.ts';

/**
 * Draws a certificate as what it is published as. Rejects with TextDoesNotFit for a text that no size makes fit.
 * @param credential the signed one, which the print image and the document carry
 */
type RenderFile = (
  artwork: CertificateArtwork,
  kind: CertificateFile,
  credential?: string | null,
) => Promise<Uint8Array>;

export function fileRenderer(keep: KeepPrepared = prepareAlways): RenderFile {
  const { render } = certificateRenderer({ keep });
  const renderPdf = pdfRenderer(keep);
  return (artwork, kind, credential = null) =>
    kind === 'pdf'
      ? renderPdf(artwork, credential)
      : render(artwork, kind, carriesCredential(kind) ? credential : null);
}
