import type { CertificateArtwork } from '../../artwork.ts';
import { ink } from '../../drawing/colours.ts';
import type { Stamping } from '../composition.ts';
import type { Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampLine, stampName, stampStatus } from '../stamp-field.ts';
import { stampVerifyCorner } from '../stamp-verify-corner.ts';
import { nameRoom, printType, sheet } from './print-type.ts';

/** A learner's own on the printed sheet. */
export const printStamping: Stamping = { ...sheet, resolution: 300, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  return [
    await stampName(artwork, layout, {
      style: printType.name,
      width: nameRoom.width,
      height: nameRoom.height - 24,
      leading: 1.12,
      settings: [
        { lines: 1, largest: 196, smallest: 118 },
        { lines: 2, largest: 124, smallest: 84 },
        { lines: 3, largest: 84, smallest: 1 },
      ],
    }),
    await stampLine(`Issued on ${artwork.issued}`, 'issued', layout, {
      align: 'centre',
      fill: ink,
      style: printType.date,
      size: 42,
    }),
    ...(await stampVerifyCorner(artwork, layout, printType)),
    ...(await stampStatus(artwork.mark, sheet, 1)),
  ];
}
