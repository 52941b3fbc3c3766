import { expect, it } from 'vitest';
import {
  noteInWords,
  scaleInWords,
  scoreInWords,
  sessionInWords,
  sumInWords,
} from '../../../src/records/view/result-words.ts';
import type { AssignmentView, ResultView } from '../../../src/records/view/record-view.ts';

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

const assignment = { score: 8, maximum: 20, excused: null, contribution: 50 };
const view = (changes: Partial<AssignmentView>) =>
  ({ ...assignment, ...changes }) as AssignmentView;

it.each<[string, Partial<AssignmentView>, string, string | null]>([
  ['nothing', { score: 0 }, '0 of 20', null],
  ['half a point', { score: 19.5 }, '19.5 of 20', null],
  ['extra credit', { score: 21.5 }, '21.5 of 20', 'with extra credit'],
  ['no work', { score: null }, 'not handed in', null],
  [
    'excused work that counts as zero',
    { score: null, excused: 'zero' },
    'excused',
    'counts as zero',
  ],
  [
    'excused work that is left out',
    { score: null, excused: 'left-out' },
    'excused',
    'left out; the other assignments count for more',
  ],
])('a score of %s', (_, changes, score, note) => {
  expect(scoreInWords(view(changes))).toBe(score);
  expect(noteInWords(view(changes))).toBe(note);
});

it.each<[string, readonly Partial<AssignmentView>[], RegExp | null]>([
  ['nothing where assignments add up', [{}, {}], null],
  ['nothing where some are excused', [{}, { excused: 'left-out' }], null],
  ['that extra credit ends at 100', [{}, { contribution: 50.01 }], /no final score is above 100/u],
  ['that all are excused', [{ excused: 'zero' }, { excused: 'zero' }], /nothing to grade/u],
])('of the sum is said %s', (_, changes, words) => {
  const said = sumInWords(changes.map(view));
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});
