import type { CertificateArtwork } from '../../artwork.ts';
import type { Stamping } from '../composition.ts';
import type { Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampName, stampStatus } from '../stamp-field.ts';
import { stampPreviewFoot } from '../stamp-preview-foot.ts';
import { fromLeftEdge } from './left-edge.ts';
import { bandWidth, canvas, measure, nameHeight } from './social-measure.ts';
import { modernType } from './type.ts';

/** A learner's own on the preview. */
export const socialStamping: Stamping = { ...canvas, resolution: null, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const styles = { date: modernType.fact, dateSize: 26, address: modernType.address };
  return [
    await stampName(artwork, layout, {
      style: modernType.name,
      width: measure,
      height: nameHeight - 12,
      leading: 1.06,
      settings: [
        { lines: 1, largest: 92, smallest: 60 },
        { lines: 2, largest: 62, smallest: 40 },
        { lines: 3, largest: 40, smallest: 1 },
      ],
      stand: fromLeftEdge,
    }),
    ...(await stampPreviewFoot(artwork, layout, styles)),
    ...(await stampStatus(artwork.mark, { ...canvas, width: canvas.width + bandWidth }, 0.32)),
  ];
}
