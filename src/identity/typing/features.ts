import type { Typing } from './typing.ts';

/**
 * The features that are compared: natural logarithms of seconds, a hold for every key, then a gap for every two neighbours; null where
 * none was measured. Logarithms, because longer times vary more.
 */
export type Features = readonly (number | null)[];

/** In seconds. No key is shorter, and a coarse clock may say 0. */
const shortest = 0.001;

export function featuresOf({ holds, gaps }: Pick<Typing, 'holds' | 'gaps'>): Features {
  return [...holds, ...gaps].map((time) =>
    time === null ? null : Math.log(Math.max(time / 1000, shortest)),
  );
}
