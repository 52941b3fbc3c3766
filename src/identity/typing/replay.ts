import { featuresOf, type Features } from './features.ts';
import { meanOf, medianOf } from './middle.ts';
import { usualOf, type TypingTemplate } from './template.ts';
import type { Typing } from './typing.ts';

/** `copy`: made from a stored typing. `average`: made from what is usual. */
export type Replay = 'copy' | 'average';

/** In logarithms: 4.5 per cent of every time. */
const nearest = 0.045;
/** Of the learner’s mean deviation. */
const nearestToUsual = 0.3;

/**
 * Whether a typing was made from what is stored of the learner, by a person who recorded it or got hold of the template. People’s own
 * typings differ more: from each other, and from their own medians. A copy counts as one at any tempo, as long as what was added at random
 * is less than half of what lies between the two stored typings that are most alike.
 *
 * This does not recognise a person who has the template and adds as much at random as the learner does.
 */
export function replayOf({ anchors, recent }: TypingTemplate, typing: Typing): Replay | null {
  const stored = [...anchors, ...recent];
  const typed = featuresOf(typing);
  const copied = Math.max(nearest, nearestPairOf(stored) / 2);
  if (stored.some((each) => distance(each, typed) < copied)) return 'copy';
  const usual = usualOf(stored);
  const medians = usual.map(({ count, median }) => (count > 0 ? median : null));
  const deviation = meanOf(usual.map((each) => each.deviation));
  return distance(medians, typed) < nearestToUsual * deviation ? 'average' : null;
}

/** 0 for fewer than two. */
function nearestPairOf(stored: readonly Features[]): number {
  const distances = stored.flatMap((one, at) =>
    stored.slice(at + 1).map((other) => distance(one, other)),
  );
  const nearest = Math.min(...distances);
  return nearest === Infinity ? 0 : nearest;
}

/** Mean absolute difference, once the tempo of one was made that of the other; infinite where nothing was measured in both. */
function distance(one: Features, other: Features): number {
  const differences = one.flatMap((value, at) => {
    const beside = other[at] ?? null;
    return value === null || beside === null ? [] : value - beside;
  });
  if (differences.length === 0) return Infinity;
  const tempo = medianOf(differences);
  return meanOf(differences.map((difference) => Math.abs(difference - tempo)));
}
