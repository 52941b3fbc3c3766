import { describe, expect, it } from 'vitest';
import { isCoarseClock } from '../../../src/identity/typing/clock.ts';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import { typist } from '../typist.ts';

/** A typing as a clock of such steps measures it, from exact times. */
function seenBy(step: number, rounded: (time: number) => number, exact: Typing): Typing {
  const tick = (time: number) => rounded(Math.floor(time / step) * step);
  let down = 12_345.678;
  const downs = exact.holds.map((_, at) => (down += at === 0 ? 0 : (exact.gaps[at - 1] ?? 0)));
  return {
    ...exact,
    holds: exact.holds.map((hold, at) => tick(downs[at]! + (hold ?? 0)) - tick(downs[at]!)),
    gaps: downs.slice(1).map((next, at) => tick(next) - tick(downs[at]!)),
  };
}

const exactly = (time: number) => time;
const people = [1, 2, 3, 4, 5].map((seed) => typist(seed));

describe.each([
  ['16.67 ms, as of a screen', 1000 / 60, exactly],
  ['16.67 ms, told in whole milliseconds', 1000 / 60, Math.round],
  ['33.3 ms', 1000 / 30, exactly],
  ['15.6 ms', 15.625, exactly],
  ['50 ms', 50, exactly],
  ['100 ms', 100, exactly],
])('a clock of %s', (_, step, rounded) => {
  it('is coarse, whatever the browser says', () => {
    for (const person of people)
      expect(isCoarseClock({ ...seenBy(step, rounded, person()), clock: 0.1 })).toBe(true);
  });

  it('is coarse where a fifth of the sentence was corrected', () => {
    const typing = seenBy(step, rounded, people[0]!());
    const fewer = (times: Typing['holds']) => times.map((time, at) => (at % 5 === 0 ? null : time));
    expect(isCoarseClock({ ...typing, holds: fewer(typing.holds), gaps: fewer(typing.gaps) })).toBe(
      true,
    );
  });
});

describe.each([
  ['0.005 ms', 0.005],
  ['0.1 ms', 0.1],
  ['1 ms', 1],
  ['2 ms', 2],
  ['8 ms, as keyboards have that are asked 125 times a second', 8],
])('a clock of %s', (_, step) => {
  it('is fine', () => {
    for (const person of people)
      expect(isCoarseClock({ ...seenBy(step, exactly, person()), clock: step })).toBe(false);
  });
});

it('is coarse where the browser says so', () => {
  expect(isCoarseClock({ ...people[0]!(), clock: 100 })).toBe(true);
});

it('is not called coarse by a few times that may be so by chance', () => {
  const typing = people[0]!();
  const few = { ...typing, holds: [100, 200, 100, 300, 100], gaps: [100, 200, null, 100] };
  expect(isCoarseClock(few)).toBe(false);
});
