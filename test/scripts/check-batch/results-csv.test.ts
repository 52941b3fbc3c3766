import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/scripts/check-batch/batch-result.ts';
import { resultsCsv } from '../../../src/scripts/check-batch/results-csv.ts';

const result = (typed: string, name: string): BatchResult => ({
  entry: { row: 7, typed, name: typed },
  status: 'valid',
  code: '7K3F-Q2WX-9MNB-4TRE',
  page: 'https://certificates.example.org/verify/7K3FQ2WX9MNB4TRE/',
  statement: { status: 'valid', name, course: 'Logic', institution: 'Quill & Sons' },
  agreement: 'yes',
  note: null,
});

describe('the table that comes back', () => {
  it('holds what was found, in every script', () => {
    const text = resultsCsv([result('7k3f', 'Łukasz “李” O’Brien, "Bee"')]);
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = parse(text, { bom: true, columns: true });
    expect(rows).toMatchObject([
      {
        Row: '7',
        Code: '7K3F-Q2WX-9MNB-4TRE',
        Result: 'Genuine',
        'Name as given': '7k3f',
        'Name as stated': 'Łukasz “李” O’Brien, "Bee"',
        'Names agree': 'yes',
      },
    ]);
  });

  const beginnings = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A'];
  it.each([
    ...beginnings,
    ...beginnings.map((each) => `${each}\n2`),
    ...beginnings.map((each) => `${each}\r\n"2"`),
  ])('has no formula: %j', (formula) => {
    const cells = parse(resultsCsv([result(formula, formula)]), { bom: true }).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    expect(cells).toContain(`'${formula}`);
  });
});
