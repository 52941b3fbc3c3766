import { featuresOf, isHold, type Features } from './features.ts';
import { phrase } from './phrase.ts';
import { genericAt, type Commonly, type Population } from './population.ts';
import { usualOf, vectorsOf, type TypingTemplate, type Usual } from './template.ts';
import type { Typing } from './typing.ts';

/** What one feature says. */
export interface Term {
  /** `e` for the time that a key was held, `e→r` for that from one to the next. */
  readonly keys: string;
  /** Milliseconds. */
  readonly observed: number;
  readonly usual: number;
  /** To the score, before the mean is taken: above 0 where it speaks for the learner. */
  readonly contribution: number;
}

export interface Match {
  /** The mean of the contributions; 0 where nothing was measured. */
  readonly score: number;
  readonly terms: readonly Term[];
}

/** What is expected of a learner at one feature. */
interface Expected {
  readonly middle: number;
  readonly scale: number;
  readonly commonly: Commonly;
}

export type Expectation = { readonly alpha: number; readonly features: readonly Expected[] };

/** How much a single feature can say. */
const most = 4;

/** @param population of the same phrase; null where there is none yet */
export function matchTyping(
  template: TypingTemplate,
  population: Population | null,
  typing: Typing,
): Match {
  const expectation = expectationOf(usualOf(vectorsOf(template)), population);
  const contributions = contributionsOf(expectation, featuresOf(typing));
  return { score: scoreOf(contributions), terms: termsOf(expectation, typing, contributions) };
}

export function expectationOf(
  usual: readonly Usual[],
  population: Pick<Population, 'people' | 'commonly'> | null,
): Expectation {
  return {
    alpha: Math.min(1, 0.5 + (population?.people ?? 0) / 20),
    features: usual.map(({ count, median, deviation }, at) => {
      const commonly = population?.commonly[at] ?? genericAt(at, usual.length);
      return {
        middle: (count * median + 0.5 * commonly.centre) / (count + 0.5),
        scale: (count * deviation + 10 * commonly.within) / (count + 10),
        commonly,
      };
    }),
  };
}

export function contributionsOf(
  { alpha, features }: Expectation,
  typed: Features,
): readonly (number | null)[] {
  return features.map(({ middle, scale, commonly: { centre, spread } }, at) => {
    const x = typed[at] ?? null;
    if (x === null) return null;
    const ratio = likelihood(x, middle, scale) - alpha * likelihood(x, centre, spread);
    return Math.max(-most, Math.min(most, ratio));
  });
}

export function scoreOf(contributions: readonly (number | null)[]): number {
  const known = contributions.filter((each) => each !== null);
  return known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
}

function likelihood(x: number, middle: number, scale: number): number {
  return -3 * Math.log1p(((x - middle) / scale) ** 2 / 5) - Math.log(scale);
}

function termsOf(
  { features }: Expectation,
  { holds, gaps }: Typing,
  contributions: readonly (number | null)[],
): readonly Term[] {
  const times = [...holds, ...gaps];
  return features.flatMap(({ middle }, at) => {
    const observed = times[at] ?? null;
    const contribution = contributions[at] ?? null;
    if (observed === null || contribution === null) return [];
    return [{ keys: keysAt(at), observed, usual: Math.exp(middle) * 1000, contribution }];
  });
}

function keysAt(at: number): string {
  const { keys } = phrase;
  const first = at % keys.length;
  return isHold(at, 2 * keys.length - 1)
    ? (keys[first] ?? '')
    : `${keys[first] ?? ''}→${keys[first + 1] ?? ''}`;
}
