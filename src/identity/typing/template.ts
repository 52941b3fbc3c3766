import { featuresOf, type Features } from './features.ts';
import { deviationOf, medianOf } from './middle.ts';
import type { Typing } from './typing.ts';

/** How a learner types the sentence on one keyboard, as JSON can keep it: at most 25 typings, as features. */
export interface TypingTemplate {
  readonly phrase: string;
  /** The first typings, which stay: nobody can be led away from them step by step. */
  readonly anchors: readonly Features[];
  /** The latest that were accepted, oldest first: the template follows its learner. */
  readonly recent: readonly Features[];
}

/** The usual value of one feature, and the number of typings in which it was measured. */
export interface Usual {
  readonly count: number;
  readonly median: number;
  /** Mean absolute deviation, which a single hesitation changes less than a standard deviation. */
  readonly deviation: number;
}

const mostAnchors = 5;
const mostRecent = 20;

/** @param typings those of the enrolment, of one phrase, oldest first; at least one */
export function newTemplate(typings: readonly Typing[]): TypingTemplate {
  if (!typings[0]) throw new RangeError('A template needs a typing.');
  const typed = typings.map(featuresOf);
  const recent = typed.slice(mostAnchors).slice(-mostRecent);
  return { phrase: typings[0].phrase, anchors: typed.slice(0, mostAnchors), recent };
}

/** The template with one more typing that was accepted as the learner's; the oldest but for the anchors is dropped. */
export function withAccepted(template: TypingTemplate, typing: Typing): TypingTemplate {
  return { ...template, recent: [...template.recent, featuresOf(typing)].slice(-mostRecent) };
}

/** @param typed features of one phrase */
export function usualOf(typed: readonly Features[]): readonly Usual[] {
  return (typed[0] ?? []).map((_, at) => {
    const values = typed.map((each) => each[at] ?? null).filter((value) => value !== null);
    return { count: values.length, median: medianOf(values), deviation: deviationOf(values) };
  });
}
