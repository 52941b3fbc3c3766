import { featuresOf, type Features } from './features.ts';
import { deviationOf } from './middle.ts';
import type { Typing } from './typing.ts';

/** Mean absolute deviations, in logarithms, that people’s keys and pairs do not fall below. */
const least = { holds: 0.05, gaps: 0.12 };

/** Whether all keys, or all pairs, take so nearly the same time that no person typed them. */
export function isTooEven({ holds, gaps }: Typing): boolean {
  return (
    isEven(featuresOf({ holds, gaps: [] }), least.holds) ||
    isEven(featuresOf({ holds: [], gaps }), least.gaps)
  );
}

function isEven(features: Features, least: number): boolean {
  const known = features.filter((each) => each !== null);
  return known.length > 1 && deviationOf(known) < least;
}
