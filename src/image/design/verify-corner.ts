import type { SharedArtwork } from '../artwork.ts';
import type { TextStyle } from '../text/text-style.ts';
import { column, place, type LayoutNode } from './layout-tree.ts';
import { printedAddress } from './printed-address.ts';

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
