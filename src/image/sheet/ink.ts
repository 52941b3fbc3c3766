import { mixed, rgbOf, type Rgb } from './mix.ts';

/** Number of steps in which a pixel's coverage is measured, from bare to full. */
export const coverLevels = 32;

/** A colour in the terms of a palette. */
export interface Ink {
  /** Index of the colour that is nearest to it. */
  readonly solid: number;
  /**
   * The index nearest to the colour over another one. A stamp meets few of all that there are: each is worked out when it is first met.
   * @param level of coverage
   */
  readonly over: (under: number, level: number) => number;
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
  const known = new Int16Array(256 * (coverLevels + 1)).fill(-1);
  const blended = (under: number, level: number): number => {
    if (level === 0) return under;
    const ground: Rgb = [palette[3 * under]!, palette[3 * under + 1]!, palette[3 * under + 2]!];
    return nearest(palette, mixed(colour, ground, level / coverLevels));
  };
  return {
    solid: nearest(palette, colour),
    over(under, level) {
      const at = under * (coverLevels + 1) + level;
      const index = known[at]!;
      return index < 0 ? (known[at] = blended(under, level)) : index;
    },
  };
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
