import type { CertificateArtwork } from '../../artwork.ts';
import { fitText } from '../../text/fit-text.ts';
import type { Stamping } from '../composition.ts';
import { boxOf, type Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampName, stampStatus } from '../stamp-field.ts';
import { stampPreviewFoot } from '../stamp-preview-foot.ts';
import { beginningOf, blockAtLeftEdge } from './left-edge.ts';
import { bandWidth, canvas, measure, nameHeight } from './social-measure.ts';
import { modernType } from './type.ts';

/** A learner's own on the preview. */
export const socialStamping: Stamping = { ...canvas, resolution: null, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const name = await fitText(artwork.name, modernType.name, {
    width: measure,
    height: nameHeight - 12,
    lang: artwork.lang,
    leading: 1.06,
    settings: [
      { lines: 1, largest: 92, smallest: 60 },
      { lines: 2, largest: 62, smallest: 40 },
      { lines: 3, largest: 40, smallest: 1 },
    ],
  });
  const styles = { date: modernType.fact, dateSize: 26, address: modernType.address };
  return [
    stampName(name, blockAtLeftEdge(name, boxOf(layout, 'name')), {
      align: beginningOf(name),
      lang: artwork.lang,
    }),
    ...(await stampPreviewFoot(artwork, layout, styles)),
    ...(await stampStatus(artwork.mark, { ...canvas, width: canvas.width + bandWidth }, 0.32)),
  ];
}
