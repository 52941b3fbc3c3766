import type { Raster } from './raster.ts';

/** An image as one byte for each pixel and the colours that the bytes stand for. */
export interface IndexedRaster {
  /** Red, green and blue of up to 256 colours. */
  readonly colours: Uint8Array;
  readonly indices: Uint8Array;
}

/** Places in a palette. */
const places = 256;
/** More would do no good: what needs them is no line art. */
const most = 160;
/** So many are taken for being frequent, unless more are wanted. */
const frequent = 32;
/** The most that a channel may be off, out of 255: more colours are taken until none is, or the image keeps them all. */
const tolerance = 8;

/**
 * Reduces an opaque image to a palette. Line art on flat paper has few inks, and the colours between them at the edges can move a
 * little without being seen; null where some would move too far, as in a logo with a gradient.
 * @param wanted colours to have in any case, as little-endian words; null where they leave no room for the image's own
 */
export function indexed({ pixels }: Raster, wanted: readonly number[] = []): IndexedRaster | null {
  if (wanted.length + frequent > places) return null;
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = countColours(colours);
  // Equal counts are ordered by colour, so that the same image gives the same palette everywhere.
  const ranked = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const { kept, indexOf, furthest } = chosen(ranked, wanted);
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

/** The colours that are wanted and the most frequent ones, then the one that is furthest from them, until all are near. */
function chosen(ranked: readonly number[], wanted: readonly number[]): Palette {
  const kept = [...new Set([...wanted, ...ranked])].slice(0, Math.max(frequent, wanted.length));
  const taken = new Set(kept);
  const others = ranked.filter((colour) => !taken.has(colour));
  const rest = others.map((colour) => ({ colour, index: 0, far: Infinity }));
  const consider = (index: number) => {
    for (const entry of rest) {
      const far = distance(kept[index] ?? 0, entry.colour);
      if (far < entry.far) Object.assign(entry, { index, far });
    }
  };
  kept.forEach((_, index) => consider(index));
  const furthest = () => rest.reduce((worst, entry) => (entry.far > worst.far ? entry : worst));
  const room = Math.max(most, kept.length);
  while (kept.length < room && rest.length > 0 && furthest().far > tolerance) {
    consider(kept.push(furthest().colour) - 1);
  }
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
