import { featuresOf, type Features } from './features.ts';
import { meanOf } from './middle.ts';
import { featureName } from './phrase.ts';
import { genericAt, type Commonly, type Population } from './population.ts';
import { usualOf, type TypingTemplate } from './template.ts';
import type { Typing } from './typing.ts';

/** The evidence of one key or pair of keys; see `featureName`. A contribution below 0 speaks against the learner. */
export interface Term {
  readonly what: string;
  readonly milliseconds: number;
  readonly usual: number;
  readonly contribution: number;
}

/** From a score of 0 on, the typing is as likely the learner’s as another person’s. The score is the mean of the contributions. */
export interface Match {
  readonly score: number;
  /** One for each time that was measured, in the order of the phrase: keys, then pairs. */
  readonly terms: readonly Term[];
}

export interface Expectation {
  /** How much the population counts: half where it is only assumed. */
  readonly alpha: number;
  readonly features: readonly (Commonly & { readonly middle: number; readonly scale: number })[];
}

/** No single feature says more. */
const most = 4;
/** Logarithm of Student’s density at its middle. */
const atMiddle = Math.log(8 / (3 * Math.PI * Math.sqrt(5)));

export function matchTyping(
  template: TypingTemplate,
  population: Population | null,
  typing: Typing,
): Match {
  const expectation = expectationOf(template, population);
  const { score, contributions } = scoreOf(expectation, featuresOf(typing));
  const times = [...typing.holds, ...typing.gaps];
  const terms = expectation.features.flatMap(({ middle }, at) => {
    const [milliseconds, contribution] = [times[at] ?? null, contributions[at] ?? null];
    if (milliseconds === null || contribution === null) return [];
    return [{ what: featureName(at), milliseconds, usual: 1000 * Math.exp(middle), contribution }];
  });
  return { score, terms };
}

/**
 * Medians and deviations, drawn towards those of the population as if ½ and 10 typings were theirs: the form of normal means with a
 * conjugate prior (Gelman et al., Bayesian Data Analysis, 2.5), with robust estimates.
 */
export function expectationOf(known: TypingTemplate, population: Population | null): Expectation {
  const typed = [...known.anchors, ...known.recent];
  const features = usualOf(typed).map(({ count, median, deviation }, at, all) => {
    const commonly = population?.commonly[at] ?? genericAt(at, all.length);
    const middle = (count * median + 0.5 * commonly.centre) / (count + 0.5);
    const scale = (count * deviation + 10 * commonly.within) / (count + 10);
    return { ...commonly, middle, scale };
  });
  return { alpha: Math.min(1, 0.5 + (population?.people ?? 0) / 20), features };
}

/** The mean, over all measured times, of how much likelier the learner is than others: log likelihood ratios (Neyman and Pearson 1933). */
export function scoreOf({ alpha, features }: Expectation, typed: Features) {
  const contributions = features.map(({ middle, scale, centre, spread }, at) => {
    const x = typed[at] ?? null;
    if (x === null) return null;
    const ratio = logDensity(x, middle, scale) - alpha * logDensity(x, centre, spread);
    return Math.max(-most, Math.min(most, ratio));
  });
  const known = contributions.filter((each) => each !== null);
  return { score: known.length === 0 ? -most : meanOf(known), contributions };
}

/** Student’s t with five degrees of freedom: a hesitation is no proof (Lange, Little and Taylor 1989). Its mean deviation is 0.95 scales. */
function logDensity(x: number, middle: number, scale: number): number {
  return atMiddle - 3 * Math.log1p(((x - middle) / scale) ** 2 / 5) - Math.log(scale);
}
