import { encodePng, pngFile, type PngOptions } from './sheet/encode-png.ts';
import { encodeWebp } from './sheet/encode-webp.ts';
import { prepareSheet, type SheetOptions } from './sheet/prepared-sheet.ts';
import type { Raster } from './sheet/raster.ts';
import type { Colours } from './sheet/scanlines.ts';
import type { StampField } from './sheet/stamp.ts';
import { stampedPicture } from './sheet/stamped-picture.ts';

type Awaitable<T> = T | Promise<T>;

/** How painted pictures become files. */
export interface Format {
  /** A function that makes files of a painted sheet and one stamp after another; null if a stamp's ink leaves its areas. */
  readonly prepare: (
    sheet: Raster,
    stamps: Omit<SheetOptions, 'colours'>,
  ) => (stamp: readonly StampField[], options: PngOptions) => Awaitable<Uint8Array | null>;
  readonly encode: (picture: Raster, options: PngOptions) => Awaitable<Uint8Array>;
}

/** Made for print and for services: has texts, a resolution and a credential inside. Only what a stamp changes is compressed again. */
export const png = (colours: Colours): Format => ({
  prepare(painted, stamps) {
    const sheet = prepareSheet(painted, { ...stamps, colours });
    return (stamp, options) => {
      const rows = sheet.stamped(stamp);
      return rows && pngFile(sheet, options, rows);
    };
  },
  encode: encodePng,
});

/** Made for looking at: nothing but the picture. */
export const webp: Format = {
  prepare(painted, { areas }) {
    const pictureWith = stampedPicture(painted, areas);
    return async (stamp) => {
      const picture = pictureWith(stamp);
      return picture && encodeWebp(picture);
    };
  },
  encode: encodeWebp,
};
