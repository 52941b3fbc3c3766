import type { Features } from '../../../src/identity/typing/features.ts';
import { deviationOf, meanOf, medianOf } from '../../../src/identity/typing/middle.ts';
import { genericAt, type Commonly } from '../../../src/identity/typing/population.ts';
import type { Usual } from '../../../src/identity/typing/template.ts';

/** All settings of the matcher that were chosen. */
export interface Settings {
  /** For how many typings the population counts beside a learner’s, for the middle and for the scale. */
  readonly ofMiddle: number;
  readonly ofScale: number;
  /** Degrees of freedom. */
  readonly freedom: number;
  readonly most: number;
  /** How much the population counts where it is only assumed. */
  readonly alphaAlone: number;
  /** For how many people the generic figures count. */
  readonly ofPeople: number;
  /** Whether people at large are described by first typings or by all. */
  readonly people: 'first' | 'all';
}

export const inLaurel: Settings = {
  ofMiddle: 0.5,
  ofScale: 10,
  freedom: 5,
  most: 4,
  alphaAlone: 0.5,
  ofPeople: 5,
  people: 'first',
};

/** A person's usual values, by their template and by its anchors. */
export interface Known {
  readonly all: readonly Usual[];
  readonly first: readonly Usual[];
}

export type Common = readonly Commonly[];

/** The matcher once more, with settings that can be changed and without what a person reads: equal to ours for ours. */
export function scorerOf(
  { all }: Known,
  common: Common,
  alpha: number,
  { ofMiddle, ofScale, freedom, most }: Settings,
): (typed: Features) => number {
  const power = (freedom + 1) / 2;
  // Half an integer’s gamma functions, up to what both densities share when alpha is 1.
  const atMiddle = (1 - alpha) * logAtMiddle(freedom);
  const expected = all.map(({ count, median, deviation }, at) => {
    const { centre, spread, within } = common[at]!;
    const middle = (count * median + ofMiddle * centre) / (count + ofMiddle);
    const scale = (count * deviation + ofScale * within) / (count + ofScale);
    const offset = atMiddle - Math.log(scale) + alpha * Math.log(spread);
    return { middle, scale, centre, spread, offset };
  });
  return (typed) => {
    let sum = 0;
    for (let at = 0; at < expected.length; at += 1) {
      const { middle, scale, centre, spread, offset } = expected[at]!;
      const own = ((typed[at]! - middle) / scale) ** 2 / freedom;
      const other = ((typed[at]! - centre) / spread) ** 2 / freedom;
      const ratio = offset - power * (Math.log1p(own) - alpha * Math.log1p(other));
      sum += Math.max(-most, Math.min(most, ratio));
    }
    return sum / expected.length;
  };
}

/** Logarithm of the density of Student’s t at its middle, for odd degrees of freedom. */
function logAtMiddle(freedom: number): number {
  // Γ((ν+1)/2) / (Γ(ν/2) √(νπ)) = (2 · 4 · … · (ν−1)) / (1 · 3 · … · (ν−2)) / (π √ν)
  let ratio = 1;
  for (let at = 2; at < freedom; at += 2) ratio *= at / (at - 1);
  return Math.log(ratio / (Math.PI * Math.sqrt(freedom)));
}

/** Two kinds of features alone: holds and gaps of these people, as the generic figures are. */
export function genericOf(people: readonly Known[]): Common {
  const length = people[0]!.first.length;
  const isHold = (at: number) => genericAt(at, length) === genericAt(0, length);
  const kindOf = (hold: boolean): Commonly => {
    const of = (which: keyof Known) =>
      people.flatMap((each) => each[which].filter((_, at) => isHold(at) === hold));
    const medians = of('first').map(({ median }) => median);
    return {
      centre: medianOf(medians),
      spread: deviationOf(medians),
      within: meanOf(of('all').map(({ deviation }) => deviation)),
    };
  };
  const [hold, gap] = [kindOf(true), kindOf(false)];
  return Array.from({ length }, (_, at) => (isHold(at) ? hold : gap));
}

export function commonOf(
  people: readonly Known[],
  generic: Common,
  { ofPeople, people: which }: Settings,
): Common {
  const shrunk = (found: number, assumed: number) =>
    (people.length * found + ofPeople * assumed) / (people.length + ofPeople);
  return generic.map((assumed, at) => {
    const medians = people.map((each) => each[which][at]!.median);
    return {
      centre: shrunk(medianOf(medians), assumed.centre),
      spread: shrunk(deviationOf(medians), assumed.spread),
      within: shrunk(meanOf(people.map(({ all }) => all[at]!.deviation)), assumed.within),
    };
  });
}
