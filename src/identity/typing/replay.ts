import { featuresOf, type Features } from './features.ts';
import { meanOf, usualOf, vectorsOf, type TypingTemplate } from './template.ts';
import type { Typing } from './typing.ts';

/** Mean distance of logarithms: people's own typings come no nearer to each other. */
const nearest = 0.045;
/** Share of the learner's mean deviation: people's typings come no nearer to their own medians. */
const nearestToUsual = 0.35;

/**
 * Whether a typing was made from what is stored: `copy` of one that is (mean |Δlog| < 0.045, at any tempo), or `average`, so near to
 * the medians that somebody must know them.
 */
export function replayOf(template: TypingTemplate, typing: Typing): 'copy' | 'average' | null {
  const typed = featuresOf(typing);
  const vectors = vectorsOf(template);
  if (vectors.some((vector) => distanceOf(vector, typed) < nearest)) return 'copy';
  const usual = usualOf(vectors);
  const medians = usual.map(({ count, median }) => (count > 0 ? median : null));
  const deviation = meanOf(usual.map((each) => each.deviation));
  return distanceOf(medians, typed) < nearestToUsual * deviation ? 'average' : null;
}

/** Mean distance; infinite where nothing was measured in both. */
function distanceOf(one: Features, other: Features): number {
  const distances = one.flatMap((value, at) => {
    const beside = other[at] ?? null;
    return value === null || beside === null ? [] : [Math.abs(value - beside)];
  });
  return distances.length === 0 ? Infinity : meanOf(distances);
}
