import type { CertificateArtwork } from '../artwork.ts';
import { ink, quietInk } from '../drawing/colours.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Layout } from './layout.ts';
import type { PlacedMark } from './mark.ts';
import { stampLine, stampQrCode } from './stamp-field.ts';

/** Lengths in pixels. */
export interface PreviewFootStyles {
  readonly date: TextStyle;
  readonly dateSize: number;
  readonly address: TextStyle;
}

/** Marks of one learner's preview: the last lines, and the QR code in its place. */
export async function stampPreviewFoot(
  { issued, shared, printedCode, verifyUrl }: CertificateArtwork,
  layout: Layout,
  { date, dateSize, address }: PreviewFootStyles,
): Promise<readonly PlacedMark[]> {
  return [
    await stampLine(`Issued on ${issued}`, 'issued', layout, {
      style: date,
      size: dateSize,
      fill: ink,
      align: 'left',
    }),
    await stampLine(`${shared.site.printed}${printedCode}`, 'address', layout, {
      style: address,
      size: 23,
      fill: quietInk,
      align: 'left',
    }),
    stampQrCode(verifyUrl, layout),
  ];
}
