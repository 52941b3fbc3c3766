import { expect, it } from 'vitest';
import { equalErrorRate } from './equal-error.ts';

it.each<[string, number[], number[], number]>([
  ['all are distinguished', [1, 2, 3], [4, 5, 6], 0],
  ['none are distinguished', [1, 1, 1], [1, 1, 1], 0.5],
  ['all are taken for each other', [4, 5, 6], [1, 2, 3], 1],
  ['one of four on either side', [1, 2, 3, 6], [5, 7, 8, 9], 0.25],
  ['the curve falls vertically there', [1, 2, 3, 6, 9], [5, 7, 8], 1 / 3],
  ['equal scores, so that the curve leaps', [1, 2, 2], [2, 3], 2 / 7],
  ['a count, with many equal scores', [0, 0, 1, 2], [1, 2, 2, 3], 0.25],
])('%s', (_, genuine, impostors, rate) => {
  expect(equalErrorRate(genuine, impostors)).toBeCloseTo(rate, 10);
});

it('does not exist without people', () => {
  expect(() => equalErrorRate([], [])).toThrow(RangeError);
});
