import { featuresOf } from '../../../src/identity/typing/features.ts';
import { expectationOf, scoreOf } from '../../../src/identity/typing/match.ts';
import { isCoarseClock } from '../../../src/identity/typing/clock.ts';
import { typingOutcome } from '../../../src/identity/typing/policy.ts';
import { populationOf, type Population } from '../../../src/identity/typing/population.ts';
import { replayOf } from '../../../src/identity/typing/replay.ts';
import { isTooEven } from '../../../src/identity/typing/rhythm.ts';
import {
  newTemplate,
  withAccepted,
  type TypingTemplate,
} from '../../../src/identity/typing/template.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import type { Typist } from './benchmark.ts';
import { splitsOf } from './circle.ts';
import { backgroundPeople, kept } from './ours.ts';
import { learnt, meanOver } from './protocol.ts';

/** Shares of pieces of work that matched, from 0 to 1, when they were typed once, and up to three times. */
export interface InUse {
  readonly own: number;
  readonly ownInThree: number;
  /** Typed by another person, after the learner’s tenth piece. */
  readonly others: number;
  readonly othersInThree: number;
}

const enrolled = 5;
const mostTries = 3;
const piecesBeforeOthers = 10;

/** Five typings to enrol, then piece after piece to the end; confirmed typings are added to the template, whatever their result. */
export function inUse(typists: readonly Typist[], population: Population | null): InUse {
  const courses = typists.map((subject) => courseOf(subject, population));
  const own = courses.flatMap(({ tries }) => tries);
  const others = courses.flatMap(({ subject, tenth }) =>
    typists
      .filter((typist) => typist !== subject)
      .map(({ typings }) => triesOf(tenth, population, typings)),
  );
  const share = (tries: readonly (number | null)[], most: number) =>
    meanOver(tries, (each) => (each !== null && each <= most ? 1 : 0));
  return {
    own: share(own, 1),
    ownInThree: share(own, mostTries),
    others: share(others, 1),
    othersInThree: share(others, mostTries),
  };
}

/** All are tested with background people who are never tested. */
export function inUseWithCohort(typists: readonly Typist[]): InUse {
  const splits = splitsOf(typists, backgroundPeople);
  const both = [splits[0]!, splits[backgroundPeople + 1]!].map(({ background, tested }) =>
    inUse(tested, populationOf(background.map(kept))),
  );
  const mean = (figure: keyof InUse) => meanOver(both, (each) => each[figure]);
  return {
    own: mean('own'),
    ownInThree: mean('ownInThree'),
    others: mean('others'),
    othersInThree: mean('othersInThree'),
  };
}

interface Course {
  readonly subject: Typist;
  /** For each piece, at which try it matched; null for none. */
  readonly tries: readonly (number | null)[];
  readonly tenth: TypingTemplate;
}

function courseOf(subject: Typist, population: Population | null): Course {
  const { typings } = subject;
  const tries: (number | null)[] = [];
  let template = newTemplate(typings.slice(0, enrolled));
  let tenth = template;
  for (let at = enrolled; at + mostTries <= typings.length;) {
    const matched = triesOf(template, population, typings.slice(at));
    at += matched ?? mostTries;
    template = withAccepted(template, typings[at - 1]!);
    if (tries.push(matched) === piecesBeforeOthers) tenth = template;
  }
  return { subject, tries, tenth };
}

/** The number of the try at which a piece of work matches. Checks against recordings and scripts are left out: there are none here. */
function triesOf(
  template: TypingTemplate,
  population: Population | null,
  typings: readonly Typing[],
): number | null {
  const expectation = expectationOf(template, population);
  for (const [at, typing] of typings.slice(0, mostTries).entries()) {
    const { score } = scoreOf(expectation, featuresOf(typing));
    const evidence = { score, replay: null, coverage: 1, coarse: false, even: false };
    if (typingOutcome({ ...evidence, tries: at + 1 }).outcome === 'match') return at + 1;
  }
  return null;
}

const everyFourth = 4;

/** The share of people’s own typings that are taken for a recording, a script or a coarse clock. */
export function falseAlarms(typists: readonly Typist[]): number {
  return meanOver(typists, (typist) => {
    const template = kept(typist);
    const own = typist.typings.slice(learnt).filter((_, at) => at % everyFourth === 0);
    return meanOver(own, (typing) =>
      replayOf(template, typing) !== null || isTooEven(typing) || isCoarseClock(typing) ? 1 : 0,
    );
  });
}
