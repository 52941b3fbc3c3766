import { featuresOf } from '../../../src/identity/typing/features.ts';
import { expectationOf, matchTyping, scoreOf } from '../../../src/identity/typing/match.ts';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { newTemplate } from '../../../src/identity/typing/template.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import type { Typist } from './benchmark.ts';
import { kept } from './ours.ts';

const rounds = 7;
const millisecondsOfRound = 300;

/** Typings that are compared with a learner’s in a second, from milliseconds to score: medians of rounds, on one thread. */
export function checksPerSecond([subject, ...others]: readonly Typist[]): number {
  const expectation = expectationOf(kept(subject!), null);
  const typings = others.flatMap((other) => other.typings.slice(0, 20));
  return perSecond(typings, (typing) => scoreOf(expectation, featuresOf(typing)).score);
}

/** The same for whole sentences, from stored template to explained match. */
export function sentencesPerSecond(typists: readonly Typist[]): number {
  const typings = typists.map(({ typings: [typing] }) => asSentence(typing!));
  const template = newTemplate(typings.slice(0, 25));
  return perSecond(typings, (typing) => matchTyping(template, null, typing).score);
}

/** Times of the password, again and again, for those of a sentence. */
function asSentence({ holds, gaps, ...rest }: Typing): Typing {
  const { length } = phrase.keys;
  const repeated = (times: Typing['holds'], count: number) =>
    Array.from({ length: count }, (_, at) => times[at % times.length]!);
  return { ...rest, holds: repeated(holds, length), gaps: repeated(gaps, length - 1) };
}

function perSecond(typings: readonly Typing[], check: (typing: Typing) => number): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const begun = performance.now();
    let [checks, scores] = [0, 0];
    while (performance.now() - begun < millisecondsOfRound) {
      for (const typing of typings) scores += check(typing);
      checks += typings.length;
    }
    if (!Number.isFinite(scores)) throw new Error('A score is not a number.');
    return (checks * 1000) / (performance.now() - begun);
  });
  // The first round warms up.
  return times.slice(1).sort((one, other) => one - other)[rounds >> 1]!;
}
