import { blankSheet } from './sheet/blank-sheet.ts';
import { encodePng, pngFile, type PngOptions } from './sheet/encode-png.ts';
import { encodeWebp } from './sheet/encode-webp.ts';
import { prepareSheet, type PreparedSheet, type SheetOptions } from './sheet/prepared-sheet.ts';
import type { Raster } from './sheet/raster.ts';
import { scanlinesOf, type Colours } from './sheet/scanlines.ts';
import type { StampField } from './sheet/stamp.ts';
import { stampedPicture } from './sheet/stamped-picture.ts';
import { stampedSheet } from './sheet/stamped-sheet.ts';

type Awaitable<T> = T | Promise<T>;

/** How painted pictures become files. */
export interface Format {
  readonly prepare: (painted: Raster, stamps: Omit<SheetOptions, 'colours'>) => PreparedSheet;
  /** A function that makes files of a prepared sheet and one stamp after another; null if a stamp's ink leaves its areas. */
  readonly stamper: (
    prepared: PreparedSheet,
  ) => (stamp: readonly StampField[], options: PngOptions) => Awaitable<Uint8Array | null>;
  readonly encode: (picture: Raster, options: PngOptions) => Awaitable<Uint8Array>;
}

/** Made for print and for services: has texts, a resolution and a credential inside. Only what a stamp changes is compressed again. */
export const png = (colours: Colours): Format => ({
  prepare: (painted, stamps) => prepareSheet(painted, { ...stamps, colours }),
  stamper(prepared) {
    const rowsWith = stampedSheet(prepared);
    return (stamp, options) => {
      const rows = rowsWith(stamp);
      return rows && pngFile(prepared.blank, options, rows);
    };
  },
  encode: encodePng,
});

/** Made for looking at: nothing but the picture, which is compressed as a whole. */
export const webp: Format = {
  prepare(painted, { areas }) {
    const all = { top: 0, bottom: painted.height };
    return { blank: blankSheet(scanlinesOf(painted, [], 'all'), [all]), areas, bands: [] };
  },
  stamper(prepared) {
    const pictureWith = stampedPicture(prepared);
    return async (stamp) => {
      const picture = pictureWith(stamp);
      return picture && encodeWebp(picture);
    };
  },
  encode: encodeWebp,
};
