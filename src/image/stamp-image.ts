import type { ImageSize } from '../model/addresses.ts';
import type { DesignName } from '../values/design-name.ts';
import type { CertificateArtwork } from './artwork.ts';
import { textsOf } from './certificate-texts.ts';
import type { Layout } from './design/layout.ts';
import { stampFields } from './design/stamp-fields.ts';
import { stampings, type Sheet } from './design/stampings.ts';
import { png, webp, type Format } from './format.ts';
import { renditions, scalingOf } from './rendition.ts';
import type { PngOptions } from './sheet/encode-png.ts';
import type { PreparedSheet } from './sheet/prepared-sheet.ts';
import type { Colours } from './sheet/scanlines.ts';

/** The shared part of a session's images at one size, finished as far as can be. Plain data: it can be kept and sent. */
export interface PreparedImage {
  readonly layout: Layout;
  readonly sheet: PreparedSheet;
}

/** An image as a file; null where it cannot be stamped: the mark of a status lies across the sheet, or ink leaves its place. */
type StampImage = (
  artwork: CertificateArtwork,
  credential: string | null,
) => Promise<Uint8Array | null>;

/** Stamps images of one session and size. Neither lays out nor paints: all that is prepared. */
export function imageStamper(
  design: DesignName,
  size: ImageSize,
  { layout, sheet }: PreparedImage,
): StampImage {
  const { sheet: sheetName, width } = renditions[size];
  const stamping = stampings[design][sheetName];
  const { field } = scalingOf(stamping, width);
  const fileWith = formatOf(size).stamper(sheet);
  return async (artwork, credential) => {
    const fields = stampFields(await stamping.stamp(artwork, layout))?.map(field);
    return fields ? fileWith(fields, fileOptions(artwork, sheetName, credential)) : null;
  };
}

/** @param colours `all` to keep them where a palette would do */
export function formatOf(size: ImageSize, colours: Colours = 'few'): Format {
  return renditions[size].format === 'png' ? png(colours) : webp;
}

/** @param credential the signed one, in ASCII, to be baked into the image */
export function fileOptions(
  artwork: CertificateArtwork,
  sheet: Sheet,
  credential: string | null,
): PngOptions {
  const { resolution } = stampings[artwork.shared.design][sheet];
  return { resolution, texts: { ...textsOf(artwork) }, credential };
}
