import type { Typing } from './typing.ts';

/**
 * What is compared of a typing: natural logarithms of seconds, a hold for every key, then a gap for every two neighbours. Null where
 * none was measured. Logarithms, because slower keys vary more, and because ratios of times then count alike.
 */
export type Features = readonly (number | null)[];

/** No key is shorter, and a coarse clock may say 0. */
const shortest = 0.001;

export function featuresOf({ holds, gaps }: Pick<Typing, 'holds' | 'gaps'>): Features {
  return [...holds, ...gaps].map((time) =>
    time === null ? null : Math.log(Math.max(time / 1000, shortest)),
  );
}

/** Whether the feature at this place among so many is a hold. */
export function isHold(at: number, features: number): boolean {
  return at < (features + 1) / 2;
}
