import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { issue } from '../../src/cli/issue/issue.ts';
import { xlsxFile, type RawSheet } from '../gradebook/xlsx-file.ts';
import { certificatesOf, session, small } from './issue-desk.ts';
import { gradebookHead, staffDesk } from './staff-desk.ts';

const headings = gradebookHead.split(',');
const grades: RawSheet = {
  name: 'Grades',
  rows: [
    headings,
    ['1', 'Zoë Lovelace', 'ada@example.org', 90, 90, 90, 90, 90],
    [{ v: '202601000123' }, 'Bo', null, 50, 50, 50, 50, { v: '0.5', s: 1 }],
  ],
};
const notes: RawSheet = { name: 'Notes', rows: [['Ask Bo']] };
const bad: RawSheet = {
  name: 'Grades',
  rows: [...grades.rows, [{ v: '2026010001234567' }, 'Cy', null, 1, 1, 1, 1, 1]],
};

async function issuedFrom(name: string, bytes: Uint8Array, ...options: readonly string[]) {
  const desk = await staffDesk();
  const file = path.join(desk.dir, name);
  await writeFile(file, bytes);
  return { desk, ...(await desk.run(issue, ...session, '--gradebook', file, ...options)) };
}

it.each<[string, string, Uint8Array, string[]]>([
  ['a workbook', 'grades.xlsx', xlsxFile([grades], { formats: ['0%'] }), []],
  [
    'a sheet of a workbook',
    'grades.xlsx',
    xlsxFile([notes, grades], { formats: ['0%'] }),
    ['--sheet', 'Grades'],
  ],
  [
    'tab-separated UTF-16 that is called a workbook',
    'gc_export.xls',
    Buffer.from(`\ufeff${small.replace('Ada', 'Zoë').replaceAll(',', '\t')}`, 'utf16le'),
    [],
  ],
  [
    'a text in the encoding that staff name',
    'grades.csv',
    Buffer.from(small.replace('Ada', 'Zoë'), 'latin1'),
    ['--encoding', 'latin1'],
  ],
])('%s becomes certificates', async (_what, name, bytes, options) => {
  const { desk, exitCode, err } = await issuedFrom(name, bytes, ...options);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  const certificates = await certificatesOf(desk);
  expect(certificates.map((each) => 'name' in each && each.name)).toEqual(['Zoë Lovelace', 'Bo']);
});

it.each<[string, Uint8Array, RegExp]>([
  [
    'a problem of a cell by its name',
    xlsxFile([bad], { formats: ['0%'] }),
    /^grades\.xlsx:A4 .*gradebook-cell-digits$/mu,
  ],
  [
    'a problem of a row by its number',
    xlsxFile([{ ...grades, rows: [...grades.rows, [null, 'Cy']] }], { formats: ['0%'] }),
    /^grades\.xlsx:4 .*gradebook-learner-unknown$/mu,
  ],
  [
    'a problem of the file by its beginning',
    xlsxFile([notes, grades]),
    /^grades\.xlsx:1 .*gradebook-sheet-ambiguous$/mu,
  ],
])('%s is named', async (_what, bytes, expected) => {
  const { exitCode, out, err } = await issuedFrom('grades.xlsx', bytes);
  expect(exitCode).toBe(1);
  expect(out + err).toMatch(expected);
});
