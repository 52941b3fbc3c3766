import type { Raster } from './raster.ts';

/** An image as one byte for each pixel and the colours that the bytes stand for. */
export interface IndexedRaster {
  /** Red, green and blue of up to 256 colours. */
  readonly colours: Uint8Array;
  readonly indices: Uint8Array;
}

const most = 256;
const frequent = 160;
/** The most that a channel may be off, out of 255, before the image keeps all its colours. */
const tolerance = 10;

/**
 * Reduces an opaque image to 256 colours. Line art on flat paper has few inks, and the colours between them at the edges can move a
 * little without being seen; null where some would move too far, as in a logo with a gradient.
 */
export function indexed({ pixels }: Raster): IndexedRaster | null {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = countColours(colours);
  // Equal counts are ordered by colour, so that the same image gives the same palette everywhere.
  const ranked = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const { kept, indexOf, furthest } = chosen(ranked);
  if (furthest > tolerance) return null;
  return { colours: bytesOf(kept), indices: indicesOf(colours, indexOf) };
}

function countColours(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  // Pixels come in long runs of one colour: one look-up for each run.
  for (let at = 1; at <= colours.length; at += 1) {
    if (at < colours.length && colours[at] === colours[start]) continue;
    const colour = colours[start] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
  return counts;
}

function indicesOf(colours: Uint32Array, indexOf: ReadonlyMap<number, number>): Uint8Array {
  const indices = new Uint8Array(colours.length);
  let [colour, index] = [-1, 0];
  for (let at = 0; at < colours.length; at += 1) {
    const next = colours[at] ?? 0;
    if (next !== colour) [colour, index] = [next, indexOf.get(next) ?? 0];
    indices[at] = index;
  }
  return indices;
}

interface Palette {
  readonly kept: readonly number[];
  readonly indexOf: ReadonlyMap<number, number>;
  /** The furthest that any colour is from the one that stands for it. */
  readonly furthest: number;
}

/** The most frequent colours, then again and again the one that is furthest from all that were taken. */
function chosen(ranked: readonly number[]): Palette {
  const kept = ranked.slice(0, frequent);
  const rest = ranked.slice(frequent).map((colour) => ({ colour, index: 0, far: Infinity }));
  const consider = (index: number) => {
    for (const entry of rest) {
      const far = distance(kept[index] ?? 0, entry.colour);
      if (far < entry.far) Object.assign(entry, { index, far });
    }
  };
  kept.forEach((_, index) => consider(index));
  const furthest = () => rest.reduce((worst, entry) => (entry.far > worst.far ? entry : worst));
  while (kept.length < most && rest.length > 0) consider(kept.push(furthest().colour) - 1);
  const indexOf = new Map(kept.map((colour, index) => [colour, index]));
  for (const { colour, index } of rest) indexOf.set(colour, index);
  return { kept, indexOf, furthest: rest.length > 0 ? furthest().far : 0 };
}

/** The largest difference of any channel. Pixels are little-endian words: alpha, blue, green, red from the top. */
function distance(one: number, other: number): number {
  return Math.max(
    Math.abs((one & 255) - (other & 255)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)),
  );
}

function bytesOf(palette: readonly number[]): Uint8Array {
  return Uint8Array.from(
    palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]),
  );
}
