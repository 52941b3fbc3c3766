import { featuresOf, type Features } from './features.ts';
import type { Typing } from './typing.ts';

/** How a learner types the sentence on one keyboard, as JSON can keep it: at most 25 typings, as features. */
export interface TypingTemplate {
  readonly phrase: string;
  /** The first typings, which stay: nobody can be led away from them step by step. */
  readonly anchors: readonly Features[];
  /** The latest that were accepted, so that the template follows its learner. Oldest first. */
  readonly recent: readonly Features[];
}

/** What is usual at one feature. */
export interface Usual {
  /** In how many typings it was measured. */
  readonly count: number;
  readonly median: number;
  /** Mean distance from the median: less swayed by a single hesitation than a standard deviation. */
  readonly deviation: number;
}

const mostAnchors = 5;
const mostRecent = 20;

/** @param typings those of the enrolment, of one phrase, oldest first; at least one */
export function newTemplate(typings: readonly Typing[]): TypingTemplate {
  const [first] = typings;
  if (!first) throw new RangeError('A template needs a typing.');
  const vectors = typings.map(featuresOf);
  return {
    phrase: first.phrase,
    anchors: vectors.slice(0, mostAnchors),
    recent: vectors.slice(mostAnchors).slice(-mostRecent),
  };
}

/** The template with one more typing that was accepted as the learner's; the oldest but for the anchors goes. */
export function withAccepted(template: TypingTemplate, typing: Typing): TypingTemplate {
  return { ...template, recent: [...template.recent, featuresOf(typing)].slice(-mostRecent) };
}

export function vectorsOf({ anchors, recent }: TypingTemplate): readonly Features[] {
  return [...anchors, ...recent];
}

/** @param vectors of equal length */
export function usualOf(vectors: readonly Features[]): readonly Usual[] {
  return (vectors[0] ?? []).map((_, at) => {
    const values = vectors.map((vector) => vector[at] ?? null).filter((value) => value !== null);
    const median = medianOf(values);
    const distances = values.map((value) => Math.abs(value - median));
    return { count: values.length, median, deviation: meanOf(distances) };
  });
}

/** 0 of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
