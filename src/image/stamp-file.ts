import type { CertificateFile, ImageSize } from '../model/addresses.ts';
import { carriesCredential } from '../model/addresses.ts';
import type { DesignName } from '../values/design-name.ts';
import type { CertificateArtwork } from './artwork.ts';
import type { DrawingOf } from './pdf/painter.ts';
import type { PdfTemplate } from './pdf/pdf-template.ts';
import { rectangleArt } from './pdf/rectangle-art.ts';
import { stampPdf } from './pdf/stamp-pdf.ts';
import { imageStamper, type PreparedImage } from './stamp-image.ts';

/** The shared parts of a session's files by their kind. Plain data. */
export type PreparedFiles = Readonly<Record<ImageSize, PreparedImage>> & {
  readonly pdf: PdfTemplate;
};

/**
 * A certificate as what it is published as. Null where it cannot be stamped, because it is marked with a status or ink leaves its place.
 * Rejects with TextDoesNotFit for a text that no size makes fit.
 * @param credential the signed one, which the print image and the document carry
 */
export type StampFile = (
  artwork: CertificateArtwork,
  credential: string | null,
) => Promise<Uint8Array | null>;

/** Stamps files of one session and kind. It needs neither satori nor resvg. */
export function fileStamper<Kind extends CertificateFile>(
  design: DesignName,
  kind: Kind,
  prepared: PreparedFiles[Kind],
): StampFile {
  const stamp: StampFile =
    kind === 'pdf'
      ? (artwork, credential) =>
          stampPdf(prepared as PdfTemplate, artwork, credential, rectanglesOf)
      : imageStamper(design, kind, prepared as PreparedImage);
  return (artwork, credential) =>
    artwork.mark
      ? Promise.resolve(null)
      : stamp(artwork, carriesCredential(kind) ? credential : null);
}

/** All that is drawn of one learner’s own is a QR code; a status is not stamped. */
const rectanglesOf: DrawingOf = ({ svg }) => {
  const operators = rectangleArt(svg);
  if (operators === null) throw new Error('A learner’s own drawing is not made of rectangles.');
  return { kind: 'lines', operators, opacities: [] };
};
