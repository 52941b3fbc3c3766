import { DrawnSheet } from './drawn-sheet.ts';
import type { PreparedSheet } from './prepared-sheet.ts';
import type { Raster } from './raster.ts';
import type { Scanlines } from './scanlines.ts';
import type { StampField } from './stamp.ts';
import { areaIn, stamping } from './stamping.ts';

/**
 * A sheet without a palette that is stamped, for formats that compress each picture as a whole.
 * @returns a function that gives the picture with a stamp; null if the stamp's ink leaves its areas
 */
export function stampedPicture({
  blank,
  areas,
}: Pick<PreparedSheet, 'blank' | 'areas'>): (stamp: readonly StampField[]) => Raster | null {
  const sheet = new DrawnSheet(blank);
  const withStamp = stamping(sheet, areaIn(areas));
  return (stamp) => withStamp(stamp, (isInside) => (isInside ? pictureOf(sheet.lines) : null));
}

/** Rows of red, green and blue as opaque pixels. */
function pictureOf({ width, height, stride, bytes }: Scanlines): Raster {
  const pixels = new Uint32Array(width * height);
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * stride + 1;
    for (let from = start; from < start + 3 * width; from += 3) {
      const blue = bytes[from + 2]! << 16;
      pixels[to++] = 0xff000000 | blue | (bytes[from + 1]! << 8) | bytes[from]!;
    }
  }
  return { width, height, pixels: new Uint8Array(pixels.buffer) };
}
