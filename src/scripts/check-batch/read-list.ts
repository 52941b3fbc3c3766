import { speaksOfCodes } from '../../model/code-label.ts';
import { headingRow, nameColumns, nameIn } from './headings.ts';
import { codeWeight, columnsOf, hasContent, tableOf, type Table } from './table.ts';

/** One line of the list. */
export interface BatchEntry {
  /** Counted from 1, with headings and empty rows: the number that a spreadsheet shows beside it. */
  readonly row: number;
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

/**
 * Reads a list of codes: one in each line, or a table (CSV, or pasted from a spreadsheet) in which one column has the codes and others may
 * have names. Columns are recognised by their headings, or without headings by their contents. Only empty lines and headings are left out.
 */
export function readList(text: string): BatchReading {
  const table = tableOf(text.replace(/^\ufeff/u, ''));
  if (!table.some(hasContent)) return { ok: false, fault: 'empty' };
  const first = headingRow(table) + 1;
  const headings = table[first - 1] ?? [];
  const headingLines = table.slice(0, first).filter(hasContent).length;
  const numbered = table
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(first)
    .filter(({ cells }) => hasContent(cells));
  const rows = numbered.map(({ cells }) => cells);
  if (rows.length === 0) return { ok: false, fault: 'empty' };
  if (rows.length > mostCodes) return { ok: false, fault: 'too-many' };
  const codes = codeColumn(rows, headings);
  if (codes === -1) return { ok: false, fault: 'no-codes' };
  const names = headingLines > 0 ? nameColumns(headings, codes) : otherOfTwo(rows, codes);
  const entries = numbered.map(({ cells, row }) => ({
    row,
    typed: cells[codes]?.trim() ?? '',
    name: nameIn(cells, names),
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
