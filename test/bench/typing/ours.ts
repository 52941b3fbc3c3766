import { featuresOf, type Features } from '../../../src/identity/typing/features.ts';
import { expectationOf, scoreOf } from '../../../src/identity/typing/match.ts';
import { populationOf, type Population } from '../../../src/identity/typing/population.ts';
import { newTemplate, type TypingTemplate } from '../../../src/identity/typing/template.ts';
import type { Typist } from './benchmark.ts';
import { splitsOf } from './circle.ts';
import { errorOf, learnt, meanOver } from './protocol.ts';

/** Which of the typings that a detector may learn from go into a template. */
export type Learn = (typist: Typist) => TypingTemplate;

/** As everywhere else in Laurel: the first 5 and the last 20. */
export const kept: Learn = ({ typings }) => newTemplate(typings.slice(0, learnt));

/** Only those numbered so, from 0. */
export const only =
  (from: number, to: number): Learn =>
  ({ typings }) => ({
    phrase: 'tie5Roanl',
    anchors: typings.slice(from, to).map(featuresOf),
    recent: [],
  });

export const backgroundPeople = 25;

export function errorAlone(typists: readonly Typist[], learn: Learn): number {
  return meanErrorOf(
    typists.map((typist) => entrantOf(typist, learn)),
    null,
  );
}

/** With people who are never subjects nor impostors: means over all splits. */
export function errorWithCohort(typists: readonly Typist[], learn: Learn): number {
  const entrants = typists.map((typist) => entrantOf(typist, learn));
  return meanOver(splitsOf(entrants, backgroundPeople), ({ background, tested }) =>
    meanErrorOf(tested, populationOf(background.map(({ known }) => known))),
  );
}

interface Entrant {
  readonly template: TypingTemplate;
  /** The source of a population. */
  readonly known: TypingTemplate;
  readonly typed: readonly Features[];
}

const entrantOf = (typist: Typist, learn: Learn): Entrant => ({
  template: learn(typist),
  known: kept(typist),
  typed: typist.typings.map(featuresOf),
});

function meanErrorOf(tested: readonly Entrant[], population: Population | null): number {
  return meanOver(tested, (subject) => {
    const expectation = expectationOf(subject.template, population);
    const others = tested.filter((other) => other !== subject).map(({ typed }) => typed);
    return errorOf(subject.typed, others, (typed) => -scoreOf(expectation, typed).score);
  });
}
