import { describe, expect, it } from 'vitest';
import { encodingNamed } from '../../src/gradebook/table/encodings.ts';
import { openTable, type FileRequest } from '../../src/gradebook/table/open-table.ts';
import { understood } from './read-csv.ts';

const opened = (source: string | Uint8Array, request: FileRequest = {}) =>
  openTable(typeof source === 'string' ? Buffer.from(source) : source, request);

/** The rows of a text with the headings among them. */
async function cellsOf(source: string | Uint8Array, request?: FileRequest) {
  const reading = await opened(source, request);
  if (!reading.ok) throw new Error(reading.problem.code);
  return [reading.table.header, ...reading.table.rows].map(({ cells }) => cells);
}

const wide = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (text: string, ...more: readonly number[]) =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(more)]);

describe('a text file is decoded', () => {
  const rows = [
    ['ID', 'Name'],
    ['7', 'Zoë Łuk'],
  ];
  const tabs = 'ID\tName\n7\tZoë Łuk\n';
  it.each<[string, Uint8Array, string?]>([
    ['UTF-8', Buffer.from(tabs)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${tabs}`)],
    ['UTF-16 with a mark, small end first', wide(`\ufeff${tabs}`)],
    ['UTF-16 with a mark, big end first', wide(`\ufeff${tabs}`).swap16()],
    ['UTF-8 that is named', Buffer.from(`\ufeff${tabs}`), 'utf-8'],
    ['UTF-16 with a mark that is named', wide(`\ufeff${tabs}`), 'utf-16le'],
    ['UTF-16 without a mark that is named', wide(tabs), 'utf-16le'],
    ['windows-1250', bytes('ID\tName\n7\tZo\xeb \xa3uk\n'), 'windows-1250'],
    ['iso-8859-2', bytes('ID\tName\n7\tZo\xeb \xa3uk\n'), 'iso-8859-2'],
  ])('%s', async (_what, source, encoding) => {
    expect(await cellsOf(source, { encoding })).toEqual(rows);
  });

  it.each([
    ['windows-1252', [0x80, 0x8a, 0xfc], '€Šü'],
    ['iso-8859-1', [0x80, 0x8a, 0xfc], '€Šü'],
    ['windows-1251', [0xc6, 0xe5, 0xed, 0xff], 'Женя'],
    ['macintosh', [0x9f, 0x8a], 'üä'],
    ['Shift_JIS', [0x8e, 0x52, 0x93, 0x63], '山田'],
    ['gbk', [0xc0, 0xee], '李'],
    ['big5', [0xa7, 0xf5], '李'],
    ['euc-kr', [0xb1, 0xe8], '김'],
  ])('%s', async (name, letters, text) => {
    const source = bytes('ID,Name\n7,', ...letters, 0x0a);
    expect((await cellsOf(source, { encoding: encodingNamed(name) }))[1]).toEqual(['7', text]);
  });

  it('no other name is known', () => {
    expect(['windows-125', 'utf-7', 'replacement', ''].map(encodingNamed)).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('a text file that cannot be decoded is refused with its place and what to do', () => {
  it.each<[string, Uint8Array, string?]>([
    ['letters of Windows', bytes('ID,Name\n7,Zo\xeb Lee\n')],
    ['UTF-16 without a mark, small end first', wide('ID,Name\n')],
    ['UTF-16 without a mark, big end first', wide('ID,Name\n').swap16()],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x49, 0, 0, 0])],
    ['UTF-32, big end first', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x49])],
    ['half a letter of UTF-16', Buffer.concat([wide('\ufeffID,Name\n'), Buffer.from([0x41])])],
    ['half a pair of UTF-16', wide('\ufeffID,Name\n7,\ud83e\n')],
    ['a control character in UTF-16', wide('\ufeffID,Name\n7,A\u0007\n')],
    ['a mark and another encoding', Buffer.from('\ufeffID,Name\n'), 'windows-1252'],
    ['a mark of UTF-16 and the other one', wide('\ufeffID,Name\n'), 'utf-16be'],
    ['bytes that the encoding does not have', bytes('ID,Name\n7,\x81\n'), 'shift_jis'],
    ['more than a gradebook ever has', new Uint8Array(64 * 1024 * 1024 + 1)],
  ])('%s', async (_what, source, encoding) => {
    const reading = await opened(source, { encoding });
    expect(reading.ok || reading.problem).toMatchSnapshot();
  });
});

describe('the delimiter is the one that makes a table', () => {
  const table = [
    ['ID', 'Name', 'Quiz 1'],
    ['7', 'Lee, Ada', '18,5'],
    ['8', 'Ng, Bo', '17,5'],
  ];
  const joined = (delimiter: string) => table.map((cells) => cells.join(delimiter)).join('\n');
  const last3 = async (source: string) => (await cellsOf(source)).slice(-3);
  it.each<[string, string]>([
    ['semicolons and decimal commas', joined(';')],
    ['tabs', joined('\t')],
    ['bars', joined('|')],
    ['a line with a comma above the headings', `Course: Knots, spring\n${joined(';')}`],
    [
      'several lines above the headings',
      `Knots, spring\nMade on 1 May, 2026\nBy A, B\n\n${joined(';')}`,
    ],
    ['lines of one cell above the headings', `Gradebook\nKnots\n${joined(';')}`],
    ['an uneven row', joined(';').replace('\n7', ';\n7')],
    ['a declared delimiter', `sep=|\n${joined('|')}`],
    [
      'quotes around everything, and tabs',
      table.map((cells) => cells.map((cell) => `"${cell}"`).join('\t')).join('\n'),
    ],
    [
      'quotes around everything',
      `"Knots, spring"\n${table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}`,
    ],
  ])('%s', async (_what, source) => {
    expect((await last3(source)).map((cells) => cells.slice(0, 3))).toEqual(table);
  });

  it.each<[string, string, number]>([
    ['lists of one length', 'ID,Name,Groups\n7,Ada,a;b;c;d;e\n8,Bo,f;g;h;i;j\n', 3],
    ['lists of several lengths', 'ID,Name,Groups\n7,Ada,a;b;c\n8,Bo,\n9,Cy,d;e\n', 3],
    ['headings alone', 'ID;Name, full;Quiz 1\n', 3],
    ['quoted tabs with empty cells', 'ID\t\t"Name"\t\t"Quiz 1"\n"7"\t\t\t\t"18"\n', 5],
    ['one column', 'ID\n7\n8\n', 1],
    ['a very long line', `ID;${'x,'.repeat(10)}${'y;'.repeat(60_000)}\n`, 60_002],
  ])('%s', async (_what, source, width) => {
    expect((await cellsOf(source))[0]).toHaveLength(width);
  });
});

describe('a formula that keeps a text is its text', () => {
  it.each([
    ['="0071008"', '0071008'],
    ['"=""0071008"""', '0071008'],
    [' ="007" ', '007'],
    ['"=""Ada """"Ace"""" Lee"""', 'Ada "Ace" Lee'],
    ['=""', ''],
    ['=A1', '=A1'],
  ])('%s', async (cell, text) => {
    expect((await cellsOf(`ID,Name\n${cell},x\n`))[1]).toEqual([text, 'x']);
  });
});

it('a problem of a text file names its line alone', async () => {
  const reading = await opened('ID,Name,Quiz 1,Final essay\n7,Ada,x,2\n');
  if (!reading.ok) throw new Error(reading.problem.code);
  const fault = { code: 'gradebook-cell-digits', line: 2, cell: 0, what: '', fix: '' } as const;
  const inText = { ...reading.table, cellFaults: [fault] };
  const { rowProblems } = understood({ ok: true, table: inText });
  expect(rowProblems.map(({ code, cell }) => [code, cell])).toEqual([
    ['gradebook-score-text', undefined],
    ['gradebook-cell-digits', undefined],
  ]);
});
