import { expect, it } from 'vitest';
import { scaleInWords, scoreInWords, sessionInWords } from '../../src/records/result-words.ts';
import type { AssignmentView, ResultView } from '../../src/records/record-view.ts';

const result: ResultView = {
  final: 86.05,
  outcome: 'pass',
  pass: 70,
  distinction: 90,
  isDecided: false,
};

it.each([
  ['with both marks', {}, 'The pass mark is 70\u00a0%, the mark for distinction 90\u00a0%.'],
  ['without distinction', { distinction: null }, 'The pass mark is 70\u00a0%.'],
])('a scale %s', (_, changes, marks) => {
  expect(scaleInWords({ ...result, ...changes })).toBe(
    `Final score 86.05\u00a0% on a scale from 0 to 100\u00a0%. ${marks}`,
  );
});

it.each([
  ['2026-03-02', '2026-04-26', '2 March to 26 April 2026'],
  ['2026-12-28', '2027-01-31', '28 December 2026 to 31 January 2027'],
])('a session from %s to %s', (start, end, words) => {
  expect(sessionInWords({ id: 'one', start, end })).toBe(words);
});

it.each([
  [0, '0 of 20'],
  [19.5, '19.5 of 20'],
  [null, 'not handed in'],
])('a score of %s', (score, words) => {
  expect(scoreInWords({ score, maximum: 20 } as AssignmentView)).toBe(words);
});
