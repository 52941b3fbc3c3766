import { speaksOfCodes } from '../../model/code-label.ts';
import { headingRow, nameColumns, nameIn } from './headings.ts';
import { codeWeight, columnsOf, tableOf, type Table } from './table.ts';

/** One line of the list. */
export interface BatchEntry {
  /** As it was given. */
  readonly typed: string;
  /** The name beside it, where there is a column of names. */
  readonly name: string | null;
}

export type BatchReading =
  | {
      readonly ok: true;
      readonly entries: readonly BatchEntry[];
      readonly hasNames: boolean;
      /** Number of lines that were taken as headings, with titles above them: they are not entries. */
      readonly headingLines: number;
    }
  | { readonly ok: false; readonly fault: 'empty' | 'too-many' | 'no-codes' };

/** Most codes of one list, so that one visitor does not keep the site busy. */
export const mostCodes = 5000;
/** Including headings, titles above them and one entry too many. */
const mostRows = mostCodes + 30;

/**
 * Reads a list of codes: one in each line, or a table (CSV, or pasted from a spreadsheet) in which one column has the codes and others may
 * have names. Columns are recognised by their headings, or without headings by their contents. Only empty lines and headings are left out.
 */
export function readList(text: string): BatchReading {
  const table = tableOf(text.replace(/^\ufeff/u, ''), mostRows);
  if (table.length === 0) return { ok: false, fault: 'empty' };
  const headingLines = headingRow(table) + 1;
  const headings = table[headingLines - 1] ?? [];
  const rows = table.slice(headingLines);
  if (rows.length === 0) return { ok: false, fault: 'empty' };
  if (rows.length > mostCodes) return { ok: false, fault: 'too-many' };
  const codes = codeColumn(rows, headings);
  if (codes === -1) return { ok: false, fault: 'no-codes' };
  const names = headingLines > 0 ? nameColumns(headings, codes) : otherOfTwo(rows, codes);
  const entries = rows.map((row) => ({
    typed: row[codes]?.trim() ?? '',
    name: nameIn(row, names),
  }));
  return { ok: true, entries, hasNames: names.length > 0, headingLines };
}

/** The column that looks most like codes, among those with such a heading if there are any. A single column is always the one. */
function codeColumn(rows: Table, headings: readonly string[]): number {
  const columns = columnsOf(rows);
  const best = (among: readonly number[]) => {
    const weights = among.map((column) => codeWeight(rows, column));
    const highest = Math.max(0, ...weights);
    return highest > 0 ? among[weights.indexOf(highest)] : undefined;
  };
  const called = columns.filter((column) => speaksOfCodes(headings[column] ?? ''));
  return best(called) ?? best(columns) ?? (columns.length === 1 ? columns[0] : called[0]) ?? -1;
}

/** Without headings, the other one of two columns. */
function otherOfTwo(rows: Table, codes: number): readonly number[] {
  const columns = columnsOf(rows);
  return columns.length === 2 ? columns.filter((column) => column !== codes) : [];
}
