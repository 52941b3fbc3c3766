import { isHold } from './features.ts';
import {
  meanOf,
  medianOf,
  usualOf,
  vectorsOf,
  type TypingTemplate,
  type Usual,
} from './template.ts';

/** How people at large type at one feature. */
export interface Commonly {
  /** Where people's medians lie, and how far from it. */
  readonly centre: number;
  readonly spread: number;
  /** How far one person's typings lie from their own median. */
  readonly within: number;
}

/** Aggregates over learners; nothing in it is one learner's. */
export interface Population {
  readonly phrase: string;
  readonly people: number;
  readonly commonly: readonly Commonly[];
}

const generic = {
  hold: { centre: -2.513, spread: 0.266, within: 0.168 },
  gap: { centre: -1.234, spread: 0.626, within: 0.355 },
};
/** As many people as the generic figures count for. */
const genericPeople = 5;
/** Aggregates over fewer would tell how one of them types. */
const fewestPeople = 5;

/** What is assumed of people where nothing is known but whether it is a hold or a gap. */
export function genericAt(at: number, features: number): Commonly {
  return isHold(at, features) ? generic.hold : generic.gap;
}

/** Null for fewer people than can be told apart from each other no more. @param templates of one phrase, one for each learner */
export function populationOf(templates: readonly TypingTemplate[]): Population | null {
  const [first] = templates;
  if (!first || templates.length < fewestPeople) return null;
  const people = templates.map((template) => usualOf(vectorsOf(template)));
  return { phrase: first.phrase, people: people.length, commonly: commonlyOf(people) };
}

/** @param people what is usual for each of them */
export function commonlyOf(people: readonly (readonly Usual[])[]): readonly Commonly[] {
  return (people[0] ?? []).map((_, at, { length }) => {
    const known = people
      .map((usual) => usual[at])
      .filter((usual) => usual !== undefined && usual.count > 0) as Usual[];
    const assumed = genericAt(at, length);
    const shrunk = (found: number, prior: number) =>
      (known.length * found + genericPeople * prior) / (known.length + genericPeople);
    const medians = known.map(({ median }) => median);
    const centre = medianOf(medians);
    const spread = meanOf(medians.map((median) => Math.abs(median - centre)));
    return {
      centre: shrunk(centre, assumed.centre),
      spread: shrunk(spread, assumed.spread),
      within: shrunk(meanOf(known.map(({ deviation }) => deviation)), assumed.within),
    };
  });
}
