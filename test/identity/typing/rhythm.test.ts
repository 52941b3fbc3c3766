import { expect, it } from 'vitest';
import { isTooEven } from '../../../src/identity/typing/rhythm.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import { typist } from '../typist.ts';
import { changed, noise } from './typed.ts';

const typing = typist(1)();
const scripted = (held: number, between: number, jitter: number): Typing =>
  changed(
    typing,
    (_, at) => (at < typing.holds.length ? held : between) * (1 + jitter * noise(at)),
  );

it.each([
  ['keys every 120 ms', scripted(60, 120, 0)],
  ['keys every 120 ms, give or take a tenth', scripted(60, 120, 0.1)],
  ['no time between down and up', scripted(0, 120, 0.5)],
  [
    'holds that are all equal, between gaps that a person typed',
    { ...typing, holds: typing.holds.map(() => 80) },
  ],
  [
    'gaps that are all equal, with holds that a person typed',
    { ...typing, gaps: typing.gaps.map(() => 200) },
  ],
])('is too even: %s', (_, sent) => {
  expect(isTooEven(sent)).toBe(true);
});

it('is not what people type', () => {
  for (let seed = 1; seed <= 50; seed += 1) expect(isTooEven(typist(seed)())).toBe(false);
});

it('says nothing of what was not measured', () => {
  expect(isTooEven(changed(typing, (time) => time))).toBe(false);
  const nothing = { ...typing, holds: [null, 80], gaps: [null] };
  expect(isTooEven(nothing)).toBe(false);
});
