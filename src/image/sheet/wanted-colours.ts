import { countColours } from './palette.ts';
import type { Raster } from './raster.ts';
import type { PixelArea } from './pixel-area.ts';
import { mixed, rgbOf, type Rgb } from './mix.ts';
import type { StampField } from './stamp.ts';

/** A ground has to take up this share of a field before its blends get places of their own in the palette. */
const worthwhile = 0.004;

/** The colours that a stamp needs on a sheet: its inks, and their blends with what lies under them. As `countColours` has them. */
export function wantedColours(
  sheet: Raster,
  fields: readonly StampField[],
  areaOf: (place: string) => PixelArea,
): readonly number[] {
  const wanted = new Set<number>();
  for (const { place, shape } of fields) {
    if (shape.kind === 'modules') {
      for (const flat of [shape.dark, shape.light]) wanted.add(wordOf(rgbOf(flat)));
      continue;
    }
    const ink = rgbOf(shape.fill);
    for (const [rank, ground] of groundsIn(sheet, areaOf(place)).entries()) {
      const steps = rank === 0 ? 20 : 7;
      for (let step = 0; step <= steps; step += 1) {
        wanted.add(wordOf(mixed(ink, ground, step / steps)));
      }
    }
  }
  return [...wanted];
}

/** The colours of an area, the most frequent first. */
function groundsIn({ width, pixels }: Raster, area: PixelArea): readonly Rgb[] {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = new Map<number, number>();
  for (let row = area.top; row < area.bottom; row += 1) {
    countColours(words.subarray(row * width + area.left, row * width + area.right), counts);
  }
  const least = worthwhile * (area.right - area.left) * (area.bottom - area.top);
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .slice(0, 4)
    .map(([word]) => [word & 255, (word >> 8) & 255, (word >> 16) & 255]);
}

function wordOf([red, green, blue]: Rgb): number {
  return red | (green << 8) | (blue << 16);
}
