import { featuresOf, type Features } from '../../../src/identity/typing/features.ts';
import { usualOf } from '../../../src/identity/typing/template.ts';
import type { Typist } from './benchmark.ts';
import { splitsOf } from './circle.ts';
import { backgroundPeople, kept } from './ours.ts';
import { errorOf, meanOver } from './protocol.ts';
import {
  commonOf,
  genericOf,
  inLaurel,
  scorerOf,
  type Common,
  type Known,
  type Settings,
} from './settings.ts';

/** Error rates of settings and generic figures that were chosen on other people than those they are tested on. */
export interface ChosenElsewhere {
  readonly eerAlone: number;
  readonly eerCohort: number;
}

interface Person {
  readonly known: Known;
  readonly typed: readonly Features[];
}

/** From how many places in the circle of people; each time the 25 of the background choose for the other 26. */
const starts = 6;

/** Candidates for settings: each of ours, and about half and twice as much. */
const candidates: { readonly [Name in keyof Settings]: readonly Settings[Name][] } = {
  ofMiddle: [0.25, 0.5, 1],
  ofScale: [5, 10, 20],
  freedom: [3, 5, 9],
  most: [2, 4, 8],
  alphaAlone: [0.25, 0.5, 0.75],
  ofPeople: [2, 5, 10],
  people: ['first', 'all'],
};

export function chosenElsewhere(typists: readonly Typist[]): ChosenElsewhere {
  const people = typists.map(personOf);
  const splits = splitsOf(people, backgroundPeople)
    .slice(0, people.length)
    .filter((_, at) => at % Math.ceil(people.length / starts) === 0);
  const measured = splits.map(({ background, tested }) => {
    const settings = chosenOn(background);
    const generic = genericOf(background.map(({ known }) => known));
    return {
      alone: errorAlone(tested, generic, settings),
      cohort: errorAmong(tested, background, generic, settings),
    };
  });
  return {
    eerAlone: meanOver(measured, ({ alone }) => alone),
    eerCohort: meanOver(measured, ({ cohort }) => cohort),
  };
}

/** The settings of the least error among these people: first those of one person, then those of a population. */
function chosenOn(people: readonly Person[]): Settings {
  const generic = genericOf(people.map(({ known }) => known));
  const half = people.length >> 1;
  const halves = [people.slice(0, half), people.slice(half)] as const;
  const cohort = (settings: Settings) =>
    errorAmong(halves[0], halves[1], generic, settings) +
    errorAmong(halves[1], halves[0], generic, settings);
  const alone = least(
    variants(inLaurel, ['ofMiddle', 'ofScale', 'freedom', 'most', 'alphaAlone']),
    (settings) => errorAlone(people, generic, settings),
  );
  return least(variants(alone, ['ofPeople', 'people']), cohort);
}

function variants(start: Settings, names: readonly (keyof Settings)[]): readonly Settings[] {
  return names.reduce<readonly Settings[]>(
    (all, name) =>
      all.flatMap((settings) => candidates[name].map((value) => ({ ...settings, [name]: value }))),
    [start],
  );
}

function least(all: readonly Settings[], error: (settings: Settings) => number): Settings {
  const measured = all.map((settings) => ({ settings, error: error(settings) }));
  return measured.reduce((best, each) => (each.error < best.error ? each : best)).settings;
}

function errorAlone(tested: readonly Person[], generic: Common, settings: Settings): number {
  return meanErrorOf(tested, generic, settings.alphaAlone, settings);
}

function errorAmong(
  tested: readonly Person[],
  background: readonly Person[],
  generic: Common,
  settings: Settings,
): number {
  const known = background.map((person) => person.known);
  return meanErrorOf(tested, commonOf(known, generic, settings), 1, settings);
}

function meanErrorOf(
  tested: readonly Person[],
  common: Common,
  alpha: number,
  settings: Settings,
): number {
  return meanOver(tested, (subject) => {
    const score = scorerOf(subject.known, common, alpha, settings);
    const others = tested.filter((other) => other !== subject).map(({ typed }) => typed);
    return errorOf(subject.typed, others, (typed) => -score(typed));
  });
}

function personOf(typist: Typist): Person {
  const { anchors, recent } = kept(typist);
  return {
    known: { all: usualOf([...anchors, ...recent]), first: usualOf(anchors) },
    typed: typist.typings.map(featuresOf),
  };
}
