import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCodes, readList } from '../../../src/scripts/check-batch/read-list.ts';

const code = '7K3F-Q2WX-9MNB-4TRD';
const other = 'H0ST11E000000001';

/** Codes and names as they were read. */
function read(text: string) {
  const reading = readList(text);
  return reading.ok ? reading.entries.map(({ typed, name }) => [typed, name]) : reading.fault;
}

describe('a list of codes', () => {
  it.each<[string, string, unknown]>([
    [
      'one in each line',
      `${code}\n\n ${other} \r\n`,
      [
        [code, null],
        [other, null],
      ],
    ],
    ['one alone', code, [[code, null]]],
    [
      'with spaces in codes',
      '7k3f q2wx 9mnb 4trd\nh0st 11e0 0000 0001',
      [
        ['7k3f q2wx 9mnb 4trd', null],
        ['h0st 11e0 0000 0001', null],
      ],
    ],
    ['nonsense alone', 'hello', [['hello', null]]],
    [
      'code and name, without headings',
      `${code},Ada\n${other},Eva`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'name and code, without headings',
      `Ada;${code}\nEva;${other}`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'a table with headings',
      `Course name,Name,Code\nStatistics 101,Ada,${code}\nLogic,"Doe, Eva",${other}`,
      [
        [code, 'Ada'],
        [other, 'Doe, Eva'],
      ],
    ],
    ['pasted from a spreadsheet', `Verification code\tStudent\n${code}\tAda\n`, [[code, 'Ada']]],
    ['with the mark of UTF-8', `\ufeffCode\n${code}`, [[code, null]]],
    [
      'addresses',
      `https://a.example/verify/${other}/`,
      [[`https://a.example/verify/${other}/`, null]],
    ],
    [
      'a line without a code',
      `Code,Name\n,Ada\n${code},`,
      [
        ['', 'Ada'],
        [code, null],
      ],
    ],
    [
      'a column that could be one of codes, and a column that is',
      `Course;Certificate;Learner\nStatistics 101;${code};Ada\nStatistics 101;${other};Eva`,
      [
        [code, 'Ada'],
        [other, 'Eva'],
      ],
    ],
    [
      'lines of which some have no name, and one is a formula',
      `Code;Candidate\n${code};Ada\n${other}\n=IF("a","b")`,
      [
        [code, 'Ada'],
        [other, null],
        ['=IF("a","b")', null],
      ],
    ],
    ['nothing', ' \n\n', 'empty'],
    ['headings alone', 'Code,Name\n', 'empty'],
    ['a table without codes', 'Fruit,Colour\nApple,red', 'no-codes'],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('has at most 5,000', () => {
    const lines = (count: number) => `${code}\n`.repeat(count);
    expect(read(lines(mostCodes))).toHaveLength(mostCodes);
    expect(read(lines(mostCodes + 1))).toBe('too-many');
    expect(read(`Code\n${lines(mostCodes)}`)).toHaveLength(mostCodes);
  });

  it('is never so odd that reading ends the program', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  });
});
