import { describe, expect, it } from 'vitest';
import { read } from '../read-csv.ts';

describe('two rows of one id or address', () => {
  it.each([
    ['of one name', '7,Ann Lee,a@example.org,1,50', /^.*Keep the row that is right/u],
    ['of two names with one id', '7,Bob Roy,b@example.org,1,50', /may be different people/u],
    ['of two names with one address', '8,Bob Roy,a@example.org,1,50', /share an address/u],
  ])('%s', (_what, row, expected) => {
    const source = `ID,Name,Email,Quiz 1,Final essay\n7,Ann Lee,a@example.org,18,85\n${row}\n`;
    const { rowProblems } = read(source);
    expect(new Set(rowProblems.map(({ code }) => code))).toEqual(
      new Set(['gradebook-learner-duplicate']),
    );
    expect(rowProblems[0]?.fix).toMatch(expected);
  });
});

it('in a form that was answered anonymously, “anonymous” is reported as not an address', () => {
  const source = 'ID,Start time,Email,Name,Quiz 1,Final essay\n1,9:00,anonymous,Ann,18,85\n';
  expect(read(source).rowProblems.map(({ what }) => what)).toContain(
    '“anonymous” is not a valid e-mail address.',
  );
});
