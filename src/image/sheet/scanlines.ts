import { colourOf, paletteOf, type Palette } from './palette.ts';
import type { Raster } from './raster.ts';

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
 * @param wanted colours that the palette has to have, as `colourOf` gives them
 */
export function scanlinesOf(
  raster: Raster,
  wanted: readonly number[],
  colours: Colours,
): Scanlines {
  const { width, height } = raster;
  const few = colours === 'few' ? paletteOf(raster, wanted) : null;
  const channels = few ? 1 : 3;
  const stride = width * channels + 1;
  const bytes = new Uint8Array(stride * height);
  if (few) copyIndices(raster, few, bytes);
  else copyOpaque(raster, bytes);
  return { width, height, channels, stride, bytes, palette: few ? few.colours : null };
}

function copyIndices({ width, height, pixels }: Raster, { indexOf }: Palette, bytes: Uint8Array) {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  let [from, to] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) {
      bytes[to] = indexOf[colourOf(words[from]!)]!;
    }
  }
}

function copyOpaque({ width, height, pixels }: Raster, bytes: Uint8Array) {
  let [from, to] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (const end = from + 4 * width; from < end; from += 4, to += 3) {
      bytes[to] = pixels[from]!;
      bytes[to + 1] = pixels[from + 1]!;
      bytes[to + 2] = pixels[from + 2]!;
    }
  }
}
