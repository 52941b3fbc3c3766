import { describe, expect, it } from 'vitest';
import { cellName } from '../../../src/gradebook/table/cell-name.ts';
import { openTable, type FileRequest } from '../../../src/gradebook/table/open-table.ts';
import type { Table } from '../../../src/gradebook/table/table.ts';
import { understood } from '../read-csv.ts';
import { xlsxFile, xlsxParts, zipFile, type RawCell, type RawWorkbook } from '../xlsx-file.ts';

const headings = ['ID', 'Name', 'Email', 'Quiz 1', 'Final essay'];
const ada = ['7', 'Ada Lovelace', 'ada@example.org', 18, 85.5];
const grades = { name: 'Grades', rows: [headings, ada] };

async function tableOf(bytes: Uint8Array, request: FileRequest = {}): Promise<Table> {
  const reading = await openTable(bytes, request);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.table;
}

async function problemOf(bytes: Uint8Array, request: FileRequest = {}): Promise<string> {
  const reading = await openTable(bytes, request);
  if (reading.ok) return 'read';
  const { code, line, what, fix } = reading.problem;
  return `${line} ${code}: ${what} ${fix}`;
}

describe('a cell of a workbook is read as people see it', () => {
  it.each<[string, RawCell | number | boolean, string, RawWorkbook?]>([
    ['a whole number', 18, '18'],
    ['a number with decimals', 85.5, '85.5'],
    ['the noise of a binary fraction', { v: '0.30000000000000004' }, '0.3'],
    ['more noise', { v: '69.599999999999994' }, '69.6'],
    ['a very small number', { v: '1E-7' }, '0.0000001'],
    ['a number below zero', -1.5, '-1.5'],
    ['an id of twelve digits', { v: '202601000123' }, '202601000123'],
    ['an id of twelve digits, written with a power', { v: '2.02601000123E+11' }, '202601000123'],
    ['per cent', { v: '0.9', s: 1 }, '90%', { formats: ['0%'] }],
    ['per cent with decimals', { v: '0.695', s: 1 }, '69.5%', { formats: ['0.00%'] }],
    ['per cent without noise', { v: '0.07', s: 1 }, '7%', { formats: ['0%'] }],
    ['a per cent sign that only stands beside', { v: '90', s: 1 }, '90', { formats: ['0"%"'] }],
    ['leading zeros of a format', { v: '71008', s: 1 }, '0071008', { formats: ['0000000'] }],
    ['more decimals than are shown', { v: '69.6', s: 1 }, '69.6', { formats: ['0'] }],
    ['a day', { v: '46143', s: 1 }, '2026-05-01', { formats: ['yyyy-mm-dd'] }],
    [
      'a day as other countries write it',
      { v: '46143', s: 1 },
      '2026-05-01',
      { formats: ['dd.mm.yy;@'] },
    ],
    [
      'a day with a time',
      { v: '46143.5', s: 1 },
      '2026-05-01 12:00:00',
      { formats: ['d/m/yy h:mm'] },
    ],
    ['yes', true, 'TRUE'],
    ['no', false, 'FALSE'],
    ['an error', { t: 'e', v: '#N/A' }, '#N/A'],
    ['the error of a formula', { t: 'e', f: 'A1/0', v: '#DIV/0!' }, '#DIV/0!'],
    ['a formula', { f: 'SUM(D2:E2)', v: '103.5' }, '103.5'],
    ['a formula that is a text', { t: 'str', f: 'A1&B1', v: 'Ada' }, 'Ada'],
    ['a formula that is an empty text', { t: 'str', f: 'IF(TRUE,"")', v: '' }, ''],
    ['a text of digits', { t: 'inlineStr', inner: '<is><t>0071008</t></is>' }, '0071008'],
    [
      'a shared text',
      { t: 's', v: '1' },
      'Ada & Bo',
      { strings: ['<t>x</t>', '<t>Ada &amp; Bo</t>'] },
    ],
    [
      'rich text',
      { t: 's', v: '0' },
      'Ada Lovelace',
      { strings: ['<r><t xml:space="preserve">Ada </t></r><r><rPr><b/></rPr><t>Lovelace</t></r>'] },
    ],
    [
      'a text with its reading beside it',
      { t: 's', v: '0' },
      '山田 太郎',
      { strings: ['<t>山田 太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh>'] },
    ],
    ['a cell with a format alone', { s: 1 }, '', { formats: ['0%'] }],
  ])('%s', async (_what, cell, text, workbook) => {
    const bytes = xlsxFile(
      [
        {
          name: 'Grades',
          rows: [
            ['x', 'y'],
            [cell, '.'],
          ],
        },
      ],
      workbook,
    );
    expect((await tableOf(bytes)).rows).toEqual([{ line: 2, cells: [text, '.'] }]);
  });
});

describe('a sheet', () => {
  it('is read with the rows that it has in the spreadsheet', async () => {
    const rows = [undefined, headings, [], ada, [null, null], ['8', 'Bo', null, 3, 2]];
    const table = await tableOf(xlsxFile([{ name: 'Grades', rows }]));
    expect(table).toMatchObject({ source: 'workbook', header: { line: 2, cells: headings } });
    expect(table.rows.map(({ line }) => line)).toEqual([4, 6]);
    expect(understood({ ok: true, table })).toMatchObject({
      rowProblems: [],
      fileProblems: [],
      learners: [
        { line: 4, id: '7', name: 'Ada Lovelace', scores: { 'quiz-1': 18, essay: 85.5 } },
        { line: 6, id: '8', name: 'Bo', scores: { 'quiz-1': 3, essay: 2 } },
      ],
    });
  });

  it('has the value of merged cells in the first of them', async () => {
    const rows = [headings, ['7', 'Ada', null, 1, null]];
    const after = '<mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>';
    const { rows: read } = await tableOf(xlsxFile([{ name: 'Grades', rows, after }]));
    expect(read[0]?.cells).toEqual(['7', 'Ada', '', '1', '']);
  });

  it('says which of its rows are hidden, and reads them', async () => {
    const rows = [headings, ada, ['8', 'Bo', null, 3, 2]];
    const table = await tableOf(xlsxFile([{ name: 'Grades', rows, hiddenRows: [3] }]));
    const { learners, notices } = understood({ ok: true, table });
    expect(learners.map(({ line }) => line)).toEqual([2, 3]);
    expect(notices).toContain('Rows that the sheet hides are read like the others: line 3.');
  });

  it('loses marks that nobody can see', async () => {
    const table = await tableOf(
      xlsxFile([{ name: 'Grades', rows: [headings, ['7', 'Ada\u200b']] }]),
    );
    expect(table.rows[0]?.cells[1]).toBe('Ada');
    expect(table.marked).toEqual([2]);
  });
});

describe('cells that do not say what they seem to say', () => {
  it.each<[string, RawCell, number, string]>([
    ['a number of sixteen digits', { v: '2026010001234567' }, 0, 'gradebook-cell-digits'],
    ['a number that a power hides', { v: '2.0260100012345599E+15' }, 0, 'gradebook-cell-digits'],
    ['a formula that has not been computed', { f: 'SUM(F2:H2)' }, 3, 'gradebook-cell-formula'],
    ['an empty value of a formula', { f: 'SUM(F2:H2)', v: '' }, 3, 'gradebook-cell-formula'],
  ])('%s makes its row a bad one', async (_what, cell, at, code) => {
    const bad = [...ada.slice(0, at), cell, ...ada.slice(at + 1)];
    const table = await tableOf(
      xlsxFile([{ name: 'G', rows: [headings, ['8', 'Bo', null, 3, 2], bad] }]),
    );
    const { learners, rowProblems } = understood({ ok: true, table });
    expect(rowProblems).toMatchObject([{ code, line: 3, cell: at }]);
    expect(learners.map(({ name }) => name)).toEqual(['Bo']);
  });

  it('a column that is not read does not matter', async () => {
    const rows = [
      [...headings, 'Phone'],
      [...ada, { v: '4912345678901234' }],
    ];
    const table = await tableOf(xlsxFile([{ name: 'Grades', rows }]));
    expect(understood({ ok: true, table })).toMatchObject({ rowProblems: [], learners: [{}] });
  });

  it('a day is not a score', async () => {
    const rows = [headings, ['7', 'Ada', null, { v: '46143', s: 1 }, 2]];
    const table = await tableOf(xlsxFile([{ name: 'G', rows }], { formats: ['d-mmm'] }));
    expect(understood({ ok: true, table }).rowProblems).toMatchObject([
      { code: 'gradebook-score-text', line: 2, cell: 3 },
    ]);
  });
});

describe('the sheet that is read', () => {
  const empty = { name: 'Notes', rows: [] };
  const hidden = { name: 'Old', state: 'hidden' as const, rows: [['old']] };
  const secret = { name: 'Lists', state: 'veryHidden' as const, rows: [['secret']] };
  const other = { name: 'Résumé', rows: [['other']] };
  it.each<[string, Parameters<typeof xlsxFile>[0], string | undefined, string]>([
    ['is the only one', [grades], undefined, 'ID'],
    ['is the only one that holds something', [empty, grades], undefined, 'ID'],
    ['is the only one that can be seen', [hidden, grades, secret], undefined, 'ID'],
    ['is the one that is named', [other, grades], 'Grades', 'ID'],
    ['is named in small letters', [other, grades], ' grades ', 'ID'],
    ['is the one with the number', [other, grades], '2', 'ID'],
    ['has its number among those that can be seen', [hidden, other, grades], '2', 'ID'],
    ['may have a number for its name', [other, grades, { name: '2', rows: [['two']] }], '2', 'two'],
    ['may be hidden where it is named', [grades, hidden], 'Old', 'old'],
  ])('%s', async (_what, sheets, sheet, first) => {
    expect((await tableOf(xlsxFile(sheets), { sheet })).header.cells[0]).toBe(first);
  });

  it.each<[string, Parameters<typeof xlsxFile>[0], string | undefined]>([
    ['not named', [other, hidden, grades], undefined],
    ['unknown', [other, hidden, grades], 'Grade'],
    ['a number that is too large', [grades, hidden], '2'],
    ['empty', [empty, grades], 'Notes'],
    ['all hidden', [hidden], undefined],
    [
      'one of very many',
      Array.from({ length: 30 }, (_, at) => ({ name: `Sheet ${at}`, rows: [['x']] })),
      undefined,
    ],
  ])('is refused when it is %s', async (_what, sheets, sheet) => {
    expect(await problemOf(xlsxFile(sheets), { sheet })).toMatchSnapshot();
  });
});

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const parts = xlsxParts([grades]);
const without = (name: string) =>
  zipFile(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
const sheetFile = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string) => zipFile({ ...parts, [sheetFile]: xml });
const rowsOf = (count: number, row: (at: number) => string) =>
  `<worksheet><sheetData>${Array.from({ length: count }, (_, at) => row(at + 1)).join('')}</sheetData></worksheet>`;

describe('a workbook that is not read is refused', () => {
  it.each<[string, Uint8Array, FileRequest?]>([
    ['an old workbook', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')])],
    ['one with a password', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])],
    [
      'an OpenDocument spreadsheet',
      zipFile({ 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet': '<x/>' }),
    ],
    ['the beginning of one', Buffer.from('PK\x03\x04rest')],
    ['half of one', xlsxFile([grades]).subarray(0, 1000)],
    ['another archive', zipFile({ 'readme.txt': 'Hello' })],
    ['one without its sheet', without(sheetFile)],
    ['one without its list of sheets', without('xl/workbook.xml')],
    ['one whose sheet is not XML', withSheet('ID,Name')],
    ['one whose content is damaged', Buffer.from(xlsxFile([grades])).fill(0xff, 60, 90)],
    [
      'one that unpacks to more than it says',
      zipFile({ ...parts, [sheetFile]: rowsOf(50_000, () => '<row/>') }, { [sheetFile]: 100 }),
    ],
    ['one that does not say what it unpacks to', zipFile(parts, { [sheetFile]: 0 })],
    ['one that says that it unpacks to very much', zipFile(parts, { [sheetFile]: 3_000_000_000 })],
    [
      'one with very many rows',
      withSheet(rowsOf(1, () => '<row r="1"><c r="A100001"><v>1</v></c></row>')),
    ],
    [
      'one with very many columns',
      withSheet(rowsOf(1, () => '<row r="1"><c r="SG1"><v>1</v></c></row>')),
    ],
    [
      'one that says how it is encoded, and staff say it too',
      xlsxFile([grades]),
      { encoding: 'windows-1252' },
    ],
    ['text with the name of a sheet', Buffer.from('ID,Name'), { sheet: 'Grades' }],
  ])('%s', async (_what, bytes, request) => {
    expect(await problemOf(bytes, request)).toMatchSnapshot();
  });

  it('cells far outside take no memory', async () => {
    const far = withSheet(
      rowsOf(20_000, (at) => `<row r="${at}"><c r="XFD${at}"><v>1</v></c></row>`),
    );
    expect(await problemOf(far)).toContain('gradebook-empty');
  });
});

it.each([
  [0, 7, 'A7'],
  [1, 7, 'B7'],
  [25, 1, 'Z1'],
  [26, 1, 'AA1'],
  [701, 1, 'ZZ1'],
  [702, 1, 'AAA1'],
])('the cell of column %i and row %i is %s', (at, line, name) => {
  expect(cellName(at, line)).toBe(name);
});
