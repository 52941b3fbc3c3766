import papa from 'papaparse';
import { isOwnCode, readCode, type VerificationCode } from '../../model/code.ts';

/** One line of what was given. */
export interface BatchEntry {
  /** As it was given. */
  readonly typed: string;
  /** The name beside it, where there is a column of names. */
  readonly name: string | null;
}

export type BatchReading =
  | { readonly ok: true; readonly entries: readonly BatchEntry[]; readonly hasNames: boolean }
  | { readonly ok: false; readonly fault: 'empty' | 'too-many' | 'no-codes' };

/** More are not taken at once, so that one visitor does not keep the site busy. */
export const mostCodes = 5000;

const codeHeading = /\b(?:codes?|certificate|credential|verif\w*|url|link|address)\b/iu;
const nameHeading = /\b(?:name|learner|student|candidate|applicant|holder)\b/iu;

type Table = readonly (readonly string[])[];

/**
 * Reads a list of codes: one in each line, or a table (CSV, or pasted from a spreadsheet) of which one column has the codes and another may
 * have names. Columns are told by their headings, and without those by what is in them.
 */
export function readList(text: string): BatchReading {
  const table = tableOf(text.replace(/^\ufeff/u, ''));
  const [first] = table;
  if (!first) return { ok: false, fault: 'empty' };
  const hasHeadings =
    !first.some((cell) => codeIn(cell) !== null) && first.some((cell) => codeHeading.test(cell));
  const rows = hasHeadings ? table.slice(1) : table;
  if (rows.length === 0) return { ok: false, fault: 'empty' };
  if (rows.length > mostCodes) return { ok: false, fault: 'too-many' };
  const codes = codeColumn(rows, hasHeadings ? first : []);
  if (codes === -1) return { ok: false, fault: 'no-codes' };
  const names = hasHeadings ? nameColumn(first, codes) : otherOfTwo(rows, codes);
  const entries = rows.map((row) => ({
    typed: row[codes]?.trim() ?? '',
    name: names === -1 ? null : (row[names]?.trim() ?? '') || null,
  }));
  return { ok: true, entries, hasNames: names !== -1 };
}

/** Read with the delimiter that leaves the most codes by themselves; where that says nothing, the most columns. */
function tableOf(text: string): Table {
  const tables = ['\t', ';', ',', '|'].map(
    (delimiter) =>
      papa.parse(text, { delimiter, skipEmptyLines: 'greedy', preview: mostCodes + 2 }).data,
  );
  const ranked = tables.map((table) => ({
    table,
    codes: Math.max(0, ...columnsOf(table).map((column) => scoreOf(table, column))),
    columns: table[0]?.length ?? 0,
  }));
  ranked.sort((a, b) => b.codes - a.codes || b.columns - a.columns);
  return ranked[0]?.table ?? [];
}

const columnsOf = (table: Table): number[] => [
  ...Array(Math.max(0, ...table.map(({ length }) => length))).keys(),
];

function codeIn(cell: string): VerificationCode | null {
  if (!/\d/u.test(cell)) return null;
  const reading = readCode(cell);
  return reading.ok ? reading.code : null;
}

/** How much a column looks like one of codes. “Statistics 101” could be a code of an older system: one of our own counts more. */
function scoreOf(table: Table, column: number): number {
  return table.reduce((sum, row) => {
    const code = codeIn(row[column] ?? '');
    if (code === null) return sum;
    return sum + (isOwnCode(code) ? 100 : 1);
  }, 0);
}

/** The column that looks most like one, of those that are called so if there are any; the only column in any case. */
function codeColumn(rows: Table, headings: readonly string[]): number {
  const columns = columnsOf(rows);
  const best = (among: readonly number[]) => {
    const scores = among.map((column) => scoreOf(rows, column));
    const highest = Math.max(0, ...scores);
    return highest > 0 ? among[scores.indexOf(highest)] : undefined;
  };
  const called = columns.filter((column) => codeHeading.test(headings[column] ?? ''));
  return best(called) ?? best(columns) ?? (columns.length === 1 ? 0 : (called[0] ?? -1));
}

/** “Course name” is none. */
function nameColumn(headings: readonly string[], codes: number): number {
  return headings.findIndex(
    (heading, column) =>
      column !== codes &&
      nameHeading.test(heading) &&
      !/course|file|user|institution/iu.test(heading),
  );
}

/** Without headings, the other one of two columns. */
function otherOfTwo(rows: Table, codes: number): number {
  return columnsOf(rows).length === 2 ? 1 - codes : -1;
}
