import type { PaletteLimits } from './palette.ts';

/** `few` cannot be told from `all`. `light` is for screens: fewer and fewer, until the compressed rows are light enough. */
export type Colours = 'few' | 'light' | 'all';

/** Bytes of a light image's rows for which its colours are chosen. */
const lightBytes = 44_000;
/** The most that a name of very many letters may make of them: with all that is around the rows they stay below 49 KB. */
const mostLightBytes = 47_000;

/** Whether a stamp has made rows too heavy for colours that were chosen for ordinary ones. */
export const isTooHeavy = (colours: Colours, rows: readonly Uint8Array[]): boolean =>
  colours === 'light' && bytesIn(rows) > mostLightBytes;

export const bytesIn = (parts: readonly Uint8Array[]): number =>
  parts.reduce((bytes, { length }) => bytes + length, 0);

const exact: PaletteLimits = { most: 160, frequent: 32, wanted: 8, worst: 8, blends: [20, 7] };
const coarse = { frequent: 6, wanted: 8, worst: 255, blends: [1, 1] } as const;

const attempts: Readonly<Record<Colours, readonly (PaletteLimits | null)[]>> = {
  all: [null],
  few: [exact],
  light: [exact, ...[64, 40, 28, 20, 14, 10].map((most): PaletteLimits => ({ ...coarse, most }))],
};

/**
 * Makes an image with the most colours that leave it light enough.
 * @param make is given the limits of a palette; null where all colours are to be kept
 * @param bytesOf the bytes of its compressed rows
 */
export function inColours<T>(
  colours: Colours,
  make: (limits: PaletteLimits | null) => T,
  bytesOf: (made: T) => number,
): T {
  const [first = null, ...others] = attempts[colours];
  let made = make(first);
  for (const limits of others) {
    if (bytesOf(made) <= lightBytes) break;
    made = make(limits);
  }
  return made;
}
