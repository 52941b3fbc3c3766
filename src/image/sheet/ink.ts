import { mixed, rgbOf, type Rgb } from './mix.ts';

/** Number of steps in which a pixel's coverage is measured, from bare to full. */
export const coverLevels = 32;

/** A colour in the terms of a palette. */
export interface Ink {
  /** Index of the colour that is nearest to it. */
  readonly solid: number;
  /** The indices nearest to the colour over another one: by the index of that, times 33, and by coverage level. */
  readonly over: Uint8Array;
}

/** The inks of a palette, each worked out when it is first asked for. */
export function inkIndices(palette: Uint8Array): (fill: string) => Ink {
  const inks = new Map<string, Ink>();
  return (fill) => {
    const ink = inks.get(fill) ?? inkIn(palette, rgbOf(fill));
    inks.set(fill, ink);
    return ink;
  };
}

function inkIn(palette: Uint8Array, colour: Rgb): Ink {
  const over = new Uint8Array(256 * (coverLevels + 1));
  for (let under = 0; under < palette.length / 3; under += 1) {
    const ground: Rgb = [palette[3 * under]!, palette[3 * under + 1]!, palette[3 * under + 2]!];
    over[under * (coverLevels + 1)] = under;
    for (let level = 1; level <= coverLevels; level += 1) {
      const blend = mixed(colour, ground, level / coverLevels);
      over[under * (coverLevels + 1) + level] = nearest(palette, blend);
    }
  }
  return { solid: nearest(palette, colour), over };
}

function nearest(palette: Uint8Array, [red, green, blue]: Rgb): number {
  let [best, least] = [0, Infinity];
  for (let at = 0; at < palette.length; at += 3) {
    const far =
      (palette[at]! - red) ** 2 + (palette[at + 1]! - green) ** 2 + (palette[at + 2]! - blue) ** 2;
    if (far < least) [best, least] = [at / 3, far];
  }
  return best;
}
