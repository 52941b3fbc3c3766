import type { CertificateArtwork } from '../../artwork.ts';
import { fitText } from '../../text/fit-text.ts';
import type { Stamping } from '../composition.ts';
import { boxOf, type Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampName, stampStatus } from '../stamp-field.ts';
import { stampPreviewFoot } from '../stamp-preview-foot.ts';
import { canvas, nameRoom, socialType } from './social-type.ts';

/** A learner's own on the preview. */
export const socialStamping: Stamping = { ...canvas, resolution: null, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  const name = await fitText(artwork.name, socialType.name, {
    width: nameRoom.width,
    height: nameRoom.height - 12,
    lang: artwork.lang,
    leading: 1.1,
    settings: [
      { lines: 1, largest: 92, smallest: 58 },
      { lines: 2, largest: 58, smallest: 40 },
      { lines: 3, largest: 40, smallest: 1 },
    ],
  });
  return [
    stampName(name, boxOf(layout, 'name'), { align: 'left', lang: artwork.lang }),
    ...(await stampPreviewFoot(artwork, layout, { ...socialType, dateSize: 25 })),
    ...(await stampStatus(artwork.mark, canvas, 0.32)),
  ];
}
