import { describe, expect, it } from 'vitest';
import { phrase } from '../../../src/identity/typing/phrase.ts';
import { coverageOf, readTyping } from '../../../src/identity/typing/typing.ts';
import { typist } from '../typist.ts';

const typing = typist(1)();
const { holds, gaps } = typing;
const withFirst = (times: readonly unknown[], first: unknown) => [first, ...times.slice(1)];

it('reads what a browser sends, and nothing was changed', () => {
  expect(readTyping(JSON.parse(JSON.stringify(typing)))).toEqual(typing);
});

it.each([
  ['a correction', { ...typing, holds: withFirst(holds, null), corrections: 1 }],
  ['a clock that saw no time pass', { ...typing, holds: withFirst(holds, 0), clock: 0 }],
  ['a minute of thinking', { ...typing, gaps: withFirst(gaps, 60_000) }],
])('reads %s', (_, sent) => {
  expect(readTyping(sent)).toEqual(sent);
});

it.each([
  ['nothing', null],
  ['a text', 'typing'],
  ['a list', [typing]],
  ['another sentence', { ...typing, phrase: 'honor-code-0' }],
  ['no phrase', { holds, gaps, corrections: 0, clock: 0.1 }],
  ['something more', { ...typing, keys: [...phrase.sentence] }],
  ['a hold too few', { ...typing, holds: holds.slice(1) }],
  ['a gap too many', { ...typing, gaps: [...gaps, 100] }],
  ['no list', { ...typing, holds: { 0: 100, length: holds.length } }],
  ['a list with a hole', { ...typing, holds: Object.assign([...holds], { length: 0 }) }],
  ['a hole for a time', { ...typing, holds: Array(holds.length) }],
  ['a time that is none', { ...typing, holds: withFirst(holds, NaN) }],
  ['a time without end', { ...typing, holds: withFirst(holds, Infinity) }],
  ['a time before the start', { ...typing, holds: withFirst(holds, -0.1) }],
  ['more than a minute', { ...typing, gaps: withFirst(gaps, 60_000.1) }],
  ['a time as a text', { ...typing, gaps: withFirst(gaps, '100') }],
  ['half a correction', { ...typing, corrections: 0.5 }],
  ['fewer corrections than none', { ...typing, corrections: -1 }],
  ['more corrections than anybody makes', { ...typing, corrections: 1001 }],
  ['a clock that is none', { ...typing, clock: NaN }],
  ['a clock of hours', { ...typing, clock: 3_600_000 }],
])('refuses %s', (_, sent) => {
  expect(readTyping(sent)).toBeNull();
});

describe('the sentence', () => {
  it('is the one that learners certify with', () => {
    expect(phrase.keys.join('')).toBe(
      'I certify this submission as my own original work completed in accordance with the Honor Code.',
    );
  });

  it('asks for a hold of each of 94 keys, and a gap after all but the last', () => {
    expect([holds.length, gaps.length, phrase.keys.length]).toEqual([94, 93, 94]);
  });
});

it.each([
  ['all', 0, 1],
  ['four fifths', 37, 150 / 187],
  ['nothing', 187, 0],
])('says how much was measured: %s', (_, missing, share) => {
  const without = (times: readonly (number | null)[], from: number) =>
    times.map((time, at) => (at + from < missing ? null : time));
  const corrected = { ...typing, holds: without(holds, 0), gaps: without(gaps, holds.length) };
  expect(coverageOf(corrected)).toBeCloseTo(share, 10);
});
