import { featuresOf, type Features } from './features.ts';
import { meanOf, medianOf } from './template.ts';
import type { Typing } from './typing.ts';

/** Mean distances from the median, of logarithms, below which nobody's keys lie. */
const leastVaried = { holds: 0.05, gaps: 0.12 };

/** Whether all keys, or all pairs, take so nearly the same time that no person typed them. */
export function isTooEven({ holds, gaps }: Typing): boolean {
  return (
    variety(featuresOf({ holds, gaps: [] })) < leastVaried.holds ||
    variety(featuresOf({ holds: [], gaps })) < leastVaried.gaps
  );
}

function variety(features: Features): number {
  const known = features.filter((each) => each !== null);
  const median = medianOf(known);
  return meanOf(known.map((each) => Math.abs(each - median)));
}
