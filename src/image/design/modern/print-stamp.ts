import type { CertificateArtwork } from '../../artwork.ts';
import { ink } from '../../drawing/colours.ts';
import type { Stamping } from '../composition.ts';
import type { Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampLine, stampName, stampStatus } from '../stamp-field.ts';
import { stampVerifyCorner } from '../stamp-verify-corner.ts';
import { fromLeftEdge } from './left-edge.ts';
import { bandWidth, factSize, measure, nameHeight, sheet } from './print-measure.ts';
import { modernType } from './type.ts';

/** A learner's own on the printed sheet. */
export const printStamping: Stamping = { ...sheet, resolution: 300, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  return [
    await stampName(artwork, layout, {
      style: modernType.name,
      width: measure,
      height: nameHeight - 78,
      leading: 1.06,
      settings: [
        { lines: 1, largest: 208, smallest: 124 },
        { lines: 2, largest: 132, smallest: 84 },
        { lines: 3, largest: 84, smallest: 1 },
      ],
      stand: fromLeftEdge,
    }),
    await stampLine(artwork.issued, 'issued', layout, {
      align: 'left',
      fill: ink,
      style: modernType.fact,
      size: factSize,
    }),
    ...(await stampVerifyCorner(artwork, layout, modernType)),
    // Centred in the part of the sheet beside the band.
    ...(await stampStatus(artwork.mark, { ...sheet, width: sheet.width + bandWidth }, 1)),
  ];
}
