import { indexed } from '../palette.ts';
import type { Raster } from '../raster.ts';

/** An image as PNG compresses it: rows of samples, a filter byte before each. None of the filters helps line art on flat paper. */
export interface Scanlines {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: 1 with a palette, otherwise red, green and blue. */
  readonly channels: 1 | 3;
  /** Bytes of a row, with its filter byte. */
  readonly stride: number;
  readonly bytes: Uint8Array;
  /** Red, green and blue of the palette's colours. */
  readonly palette: Uint8Array | null;
}

export type Colours = 'few' | 'all';

/**
 * The rows of an opaque image, with a palette where 256 colours do and not all are asked for.
 * @param wanted colours that the palette has to have, as little-endian words of a raster
 */
export function scanlinesOf(
  raster: Raster,
  wanted: readonly number[],
  colours: Colours,
): Scanlines {
  const { width, height } = raster;
  const few = colours === 'few' ? indexed(raster, wanted) : null;
  const channels = few ? 1 : 3;
  const stride = width * channels + 1;
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const to = row * stride + 1;
    if (few) bytes.set(few.indices.subarray(row * width, (row + 1) * width), to);
    else copyOpaque(raster.pixels, row * width * 4, bytes, to, width);
  }
  return { width, height, channels, stride, bytes, palette: few ? few.colours : null };
}

// prettier-ignore
function copyOpaque(pixels: Uint8Array, from: number, bytes: Uint8Array, to: number, count: number): void {
  for (let at = 0; at < count; at += 1) {
    bytes[to + 3 * at] = pixels[from + 4 * at]!;
    bytes[to + 3 * at + 1] = pixels[from + 4 * at + 1]!;
    bytes[to + 3 * at + 2] = pixels[from + 4 * at + 2]!;
  }
}
