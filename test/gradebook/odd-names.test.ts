import { describe, expect, it } from 'vitest';
import { read } from './read-csv.ts';

describe('a name that someone should look at', () => {
  it.each<[string, string, string | undefined]>([
    ['ordinary', 'Ada,Lovelace', undefined],
    ['in a script without capitals', '山田,太郎', undefined],
    ['with a capital within', 'Ludwig,van der Rohe', undefined],
    ['without a last name', 'Ada,', 'has no last name'],
    ['without a first name', ',Lovelace', 'has no first name'],
    [
      'in the wrong encoding',
      'JÃ¼rgen,Lang',
      'holds letters that were read with the wrong encoding',
    ],
    [
      'an apostrophe in the wrong encoding',
      'Ann,Oâ€™Neil',
      'holds letters that were read with the wrong encoding',
    ],
    ['in capitals', 'ADA,LOVELACE', 'is written in capitals'],
    ['without capitals', 'ada,lovelace', 'is written without capitals'],
    ['of a test account', 'Test,Student', 'seems to be a test account'],
    ['turned around', '"Lovelace, Ada",Byron', 'is written with a comma'],
  ])('%s', (_what, cells, oddity) => {
    const source = `ID,First name,Last name,Quiz 1,Final essay\n7,${cells},1,1\n8,Bo,Lee,1,1\n`;
    const { learners, rowProblems } = read(source);
    expect(rowProblems).toEqual([]);
    expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([oddity, undefined]);
  });
});

it('a name without a comma is odd among names that are turned around', () => {
  const source = 'ID,Name,Quiz 1,Final essay\n7,"Lin, Mei",1,1\n8,Bo Lee,1,1\n';
  const { learners } = read(source, { nameOrder: 'last-first' });
  expect(learners.map(({ nameOddity }) => nameOddity)).toEqual([
    undefined,
    'is written without a comma',
  ]);
});
