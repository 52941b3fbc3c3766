import { newTemplate, type TypingTemplate } from '../../../src/identity/typing/template.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import type { Typist } from '../typist.ts';

export const typedTimes = (person: Typist, times: number): readonly Typing[] =>
  Array.from({ length: times }, () => person());

/** The template of a person who has typed the sentence five times, to enrol. */
export const enrolled = (person: Typist): TypingTemplate => newTemplate(typedTimes(person, 5));

/** The same typing with other times. */
export const changed = (typing: Typing, change: (time: number, at: number) => number): Typing => {
  const all = (times: Typing['holds'], from: number) =>
    times.map((time, at) => (time === null ? null : change(time, from + at)));
  return { ...typing, holds: all(typing.holds, 0), gaps: all(typing.gaps, typing.holds.length) };
};

/** A typing with these features, as a person who knows them would have to type it. */
export const typedAs = (typing: Typing, logSeconds: readonly number[]): Typing =>
  changed(typing, (_, at) => Math.exp(logSeconds[at]!) * 1000);

/** Between -1 and 1, evenly: another one for each number, and the same in every run. */
export const noise = (number: number): number => {
  const turned = Math.sin(number * 12.9898 + 4.1414) * 43758.5453;
  return 2 * (turned - Math.floor(turned)) - 1;
};
