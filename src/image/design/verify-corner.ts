import type { CertificateArtwork, SharedArtwork } from '../artwork.ts';
import { ink, quietInk } from '../drawing/colours.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Layout } from './lay-out.ts';
import { column, place, type LayoutNode } from './layout-tree.ts';
import type { PlacedMark } from './mark.ts';
import { addressSize, printedAddress } from './printed-address.ts';
import { stampLine, stampQrCode } from './stamp-field.ts';

interface VerifyCornerOptions {
  readonly width: number;
  readonly qr: number;
  readonly address: TextStyle;
}

/**
 * The printed sheet's lower right corner: the QR code, and below it the address and the code to type. Lengths in pixels. Where the
 * address takes several lines, the QR code is smaller, so that the corner is as tall as ever.
 */
export async function verifyCorner(
  { site }: SharedArtwork,
  { width, qr, address }: VerifyCornerOptions,
): Promise<LayoutNode> {
  const { baselines } = await printedAddress(site.printed, address, width);
  const more = Math.ceil(baselines.at(-1) ?? 0);
  return column(
    { width, alignItems: 'center' },
    place('qr', { width: qr, height: qr - more }),
    place('site', { width, height: 46 + more }),
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
      size: addressSize.largest,
      fill: quietInk,
      align: 'centre',
      set: printedAddress,
    }),
    await stampLine(printedCode, 'code', layout, {
      style: styles.code,
      size: 42,
      fill: ink,
      align: 'centre',
    }),
  ];
}
