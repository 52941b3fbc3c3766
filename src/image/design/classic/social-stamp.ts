import type { CertificateArtwork } from '../../artwork.ts';
import type { Stamping } from '../composition.ts';
import type { Layout } from '../layout.ts';
import type { PlacedMark } from '../mark.ts';
import { stampName, stampStatus } from '../stamp-field.ts';
import { stampPreviewFoot } from '../stamp-preview-foot.ts';
import { canvas, nameRoom, socialType } from './social-type.ts';

/** A learner's own on the preview. */
export const socialStamping: Stamping = { ...canvas, resolution: null, stamp };

async function stamp(artwork: CertificateArtwork, layout: Layout): Promise<readonly PlacedMark[]> {
  return [
    await stampName(artwork, layout, {
      style: socialType.name,
      width: nameRoom.width,
      height: nameRoom.height - 12,
      leading: 1.1,
      settings: [
        { lines: 1, largest: 92, smallest: 58 },
        { lines: 2, largest: 58, smallest: 40 },
        { lines: 3, largest: 40, smallest: 1 },
      ],
      stand: (_name, box) => ({ box, align: 'left' }),
    }),
    ...(await stampPreviewFoot(artwork, layout, { ...socialType, dateSize: 25 })),
    ...(await stampStatus(artwork.mark, canvas, 0.32)),
  ];
}
