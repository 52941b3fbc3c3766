import { expect, it } from 'vitest';
import { linesInWords } from '../../src/wording/listed.ts';

it.each([
  [[7], 'line 7'],
  [[2, 9], 'lines 2 and 9'],
  [
    Array.from({ length: 12 }, (_, at) => at + 2),
    'lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 13',
  ],
  [
    Array.from({ length: 3000 }, (_, at) => at + 2),
    'lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2,989 more',
  ],
])('lines are named, and counted where they are many', (lines, words) => {
  expect(linesInWords(lines)).toBe(words);
});
