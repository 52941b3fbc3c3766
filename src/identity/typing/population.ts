import { deviationOf, meanOf, medianOf } from './middle.ts';
import { usualOf, type TypingTemplate, type Usual } from './template.ts';

/** At one feature: where people’s own medians lie, how far from it, and how far one person’s typings lie from their own median. */
export interface Commonly {
  readonly centre: number;
  readonly spread: number;
  readonly within: number;
}

/** Aggregates, which tell nothing about one of the people. */
export interface Population {
  readonly phrase: string;
  readonly people: number;
  readonly commonly: readonly Commonly[];
}

const hold: Commonly = { centre: -2.513, spread: 0.266, within: 0.168 };
const gap: Commonly = { centre: -1.234, spread: 0.626, within: 0.355 };
/** An aggregate over fewer would nearly be one of them. The generic figures count for as many beside it. */
const fewestPeople = 5;

/** The figures that are assumed where all that is known of a feature is whether it is a hold or a gap. */
export function genericAt(at: number, features: number): Commonly {
  return at < (features + 1) / 2 ? hold : gap;
}

/**
 * Centre and spread are those of first typings: a person who types the sentence for another has practised it no more than that.
 * Null where there are too few. @param templates one for each learner, of one phrase
 */
export function populationOf(templates: readonly TypingTemplate[]): Population | null {
  const [first] = templates;
  if (!first || templates.length < fewestPeople) return null;
  const early = templates.map(({ anchors }) => usualOf(anchors));
  const all = templates.map(({ anchors, recent }) => usualOf([...anchors, ...recent]));
  const commonly = (first.anchors[0] ?? []).map((_, at, { length }) =>
    commonlyAt(measuredAt(early, at), measuredAt(all, at), genericAt(at, length)),
  );
  return { phrase: first.phrase, people: templates.length, commonly };
}

/** Means in which the generic figures count as `fewestPeople` more people (shrinkage: James and Stein 1961, here of a fixed weight). */
function commonlyAt(early: readonly Usual[], all: readonly Usual[], generic: Commonly): Commonly {
  const shrunk = (found: number, assumed: number) =>
    (early.length * found + fewestPeople * assumed) / (early.length + fewestPeople);
  const medians = early.map(({ median }) => median);
  return {
    centre: shrunk(medianOf(medians), generic.centre),
    spread: shrunk(deviationOf(medians), generic.spread),
    within: shrunk(meanOf(all.map(({ deviation }) => deviation)), generic.within),
  };
}

function measuredAt(people: readonly (readonly Usual[])[], at: number): readonly Usual[] {
  return people.flatMap((usual) => usual[at] ?? []).filter(({ count }) => count > 0);
}
