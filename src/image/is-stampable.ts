import type { ImageSize } from '../model/addresses.ts';
import type { DesignName } from '../values/design-name.ts';
import type { CertificateArtwork } from './artwork.ts';
import { stampFields } from './design/stamp-fields.ts';
import { stampings, type Sheet } from './design/stampings.ts';
import { renditions, scalingOf } from './rendition.ts';
import { staysInside } from './sheet/paint-stamp.ts';
import { areaIn } from './sheet/stamping.ts';
import type { PreparedImage } from './stamp-image.ts';

/** Whether all files of a certificate can be stamped; rejects with TextDoesNotFit for a text that no size makes fit. */
type IsStampable = (artwork: CertificateArtwork) => Promise<boolean>;

/**
 * Finds the certificates of a session for which a stamper (`fileStamper`) would give null, without painting them.
 * @param prepared the session's images
 */
export function stampableCheck(
  design: DesignName,
  prepared: Readonly<Record<ImageSize, Pick<PreparedImage, 'layout'> & PreparedAreas>>,
): IsStampable {
  const sheets = Object.entries(stampings[design]).map(([name, stamping]) => {
    const sizes = Object.entries(renditions).filter(([, { sheet }]) => sheet === (name as Sheet));
    const checks = sizes.map(([size, { width }]) => ({
      field: scalingOf(stamping, width).field,
      areaOf: areaIn(prepared[size as ImageSize].sheet.areas),
    }));
    // All sizes of a sheet have one layout.
    const { layout } = prepared[sizes[0]?.[0] as ImageSize];
    return { stamping, layout, checks };
  });
  return async (artwork) => {
    if (artwork.mark) return false;
    for (const { stamping, layout, checks } of sheets) {
      const fields = stampFields(await stamping.stamp(artwork, layout));
      if (!fields) return false;
      const areInside = checks.every(({ field, areaOf }) => staysInside(fields.map(field), areaOf));
      if (!areInside) return false;
    }
    return true;
  };
}

interface PreparedAreas {
  readonly sheet: Pick<PreparedImage['sheet'], 'areas'>;
}
