import type { CertificateArtwork } from '../artwork.ts';
import { ink, quietInk } from '../drawing/colours.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Layout } from './lay-out.ts';
import { column, place, type LayoutNode } from './layout-tree.ts';
import type { PlacedMark } from './mark.ts';
import { stampLine, stampQrCode } from './stamp-field.ts';

/** The printed sheet's lower right corner: the QR code, and below it the address and the code to type. Lengths in pixels. */
export function verifyCorner({ width, qr }: { width: number; qr: number }): LayoutNode {
  return column(
    { width, alignItems: 'center' },
    place('qr', { width: qr, height: qr }),
    place('site', { width, height: 46 }),
    place('code', { width, height: 52 }, { marginTop: 4 }),
  );
}

/** Marks of one learner's certificate in that corner. */
export async function stampVerifyCorner(
  { verifyUrl, shared, printedCode }: CertificateArtwork,
  layout: Layout,
  styles: { readonly address: TextStyle; readonly code: TextStyle },
): Promise<readonly PlacedMark[]> {
  return [
    stampQrCode(verifyUrl, layout),
    await stampLine(shared.site.printed, 'site', layout, {
      style: styles.address,
      size: 34,
      fill: quietInk,
      align: 'centre',
    }),
    await stampLine(printedCode, 'code', layout, {
      style: styles.code,
      size: 42,
      fill: ink,
      align: 'centre',
    }),
  ];
}
