import type { Raster } from './raster.ts';

/** Up to 256 colours, and which of them replaces each colour of an image. */
export interface Palette {
  /** Red, green and blue of each colour. */
  readonly colours: Uint8Array;
  /** By an image's colour as `colourOf` gives it. */
  readonly indexOf: Uint8Array;
}

/** Places in a palette. */
const places = 256;
/** Largest number of colours that are taken: an image that needs more is not line art. */
const most = 160;
/** Number of colours that are taken first: the wanted ones, filled up with the most frequent. More if more are wanted. */
const frequent = 32;
/** Largest error of a channel, out of 255. Colours are added until no error is larger; if that fails, the image has no palette. */
const tolerance = 8;

/** Red, green and blue of an opaque pixel, from the lowest byte. Without alpha it is a small integer, which maps find much faster. */
export const colourOf = (word: number): number => word & 0xffffff;

/**
 * A palette for an opaque image. Line art on flat paper has few inks, and the colours between them at the edges can move a
 * little without being seen; null where some would move too far, as in a logo with a gradient.
 * @param wanted colours to have in any case, as `colourOf` gives them; null where they leave no room for the image's own
 */
export function paletteOf({ pixels }: Raster, wanted: readonly number[] = []): Palette | null {
  if (wanted.length + frequent > places) return null;
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const counts = new Map<number, number>();
  countColours(colours, counts);
  // Equal counts are ordered by colour, so that the same image gives the same palette everywhere.
  const ranked = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const { kept, indexOf, furthest } = chosen(ranked, wanted);
  if (furthest > tolerance) return null;
  return { colours: bytesOf(kept), indexOf };
}

/** Counts how often each colour occurs, by its `colourOf`. */
export function countColours(colours: Uint32Array, counts: Map<number, number>): void {
  let start = 0;
  // Pixels come in long runs of one colour: one look-up for each run.
  for (let at = 1; at <= colours.length; at += 1) {
    if (at < colours.length && colours[at] === colours[start]) continue;
    const colour = colourOf(colours[start] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    start = at;
  }
}

interface Choice {
  readonly kept: readonly number[];
  readonly indexOf: Uint8Array;
  /** The largest distance of any colour from the one that replaces it. */
  readonly furthest: number;
}

/** The wanted and the most frequent colours, then in each step the one that is furthest from all of them, until all are near. */
function chosen(ranked: readonly number[], wanted: readonly number[]): Choice {
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
  // Of the memory for all colours, only what those of the image need is ever touched.
  const indexOf = new Uint8Array(1 << 24);
  for (const [index, colour] of kept.entries()) indexOf[colour] = index;
  for (const { colour, index } of rest) indexOf[colour] = index;
  return { kept, indexOf, furthest: rest.length > 0 ? furthest().far : 0 };
}

/** The largest difference of any channel. */
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
