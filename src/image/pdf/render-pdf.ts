import type { CertificateArtwork } from '../artwork.ts';
import { keptBySession } from '../kept-by-session.ts';
import { prepareAlways, type KeepPrepared } from '../prepared.ts';
import { drawingOf } from './drawing.ts';
import { drawPdfTemplate } from './pdf-template.ts';
import { stampPdf } from './stamp-pdf.ts';

const keptTemplates = 32;

/** Draws certificates of all sessions as PDF files. Rejects with TextDoesNotFit for a text that no size makes fit. */
export function pdfRenderer(keep: KeepPrepared = prepareAlways) {
  const templateOf = keptBySession(keptTemplates, (shared) =>
    keep(shared, 'pdf', () => drawPdfTemplate(shared)),
  );
  return async (
    artwork: CertificateArtwork,
    credential: string | null = null,
  ): Promise<Uint8Array> =>
    stampPdf(await templateOf(artwork.shared), artwork, credential, drawingOf);
}
