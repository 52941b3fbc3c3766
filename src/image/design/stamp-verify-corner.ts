import type { CertificateArtwork } from '../artwork.ts';
import { ink, quietInk } from '../drawing/colours.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Layout } from './layout.ts';
import type { PlacedMark } from './mark.ts';
import { addressSize, printedAddress } from './printed-address.ts';
import { stampLine, stampQrCode } from './stamp-field.ts';

/** Marks of one learner's certificate in the printed sheet's lower right corner, which `verifyCorner` lays out. */
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
