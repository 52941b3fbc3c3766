import { equalErrorRate } from './equal-error.ts';

/** Killourhy and Maxion (2009): 200 typings to learn from, the other 200 as genuine, the first 5 of all other people as impostors’. */
export const learnt = 200;
const ofImpostor = 5;

/**
 * The equal-error rate of one subject.
 * @param unlike how unlike the subject a typing is
 * @param others people who are not the subject
 */
export function errorOf<Typed>(
  subject: readonly Typed[],
  others: readonly (readonly Typed[])[],
  unlike: (typed: Typed) => number,
): number {
  const impostors = others.flatMap((other) => other.slice(0, ofImpostor));
  return equalErrorRate(subject.slice(learnt).map(unlike), impostors.map(unlike));
}

/** The mean over all people, each against all others. */
export function meanError<Typed>(
  people: readonly (readonly Typed[])[],
  learn: (subject: readonly Typed[]) => (typed: Typed) => number,
): number {
  return meanOver(people, (subject) =>
    errorOf(
      subject,
      people.filter((other) => other !== subject),
      learn(subject),
    ),
  );
}

export function meanOver<Each>(all: readonly Each[], figure: (each: Each) => number): number {
  return all.reduce((sum, each) => sum + figure(each), 0) / all.length;
}
