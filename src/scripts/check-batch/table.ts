import { parse, type Options } from 'csv-parse/browser/esm/sync';
import { readGiven } from '../../model/given-code.ts';
import { failsCheck, isOwnCode, readCode } from '../../model/code.ts';
import { addressesIn } from '../../model/pasted-address.ts';

/** Rows of cells, in the order of the text: empty ones, too, so that a row keeps its number. */
export type Table = readonly (readonly string[])[];

const delimiters = ['\t', ';', ',', '|'];

/** Size of the sample from which the form of a list is recognised: letters, and rows. */
const sampleLetters = 100_000;
const sampleRows = 500;

/**
 * Splits a text into rows and cells: with the delimiter that it names in a line `sep=`, or the one that isolates the most codes, or if that
 * does not decide, the one that makes the most columns. A text that is not valid CSV, because a quotation mark is never closed, is split
 * all the same.
 */
export function tableOf(text: string): Table {
  const [line, named] = /^sep=([^\r\n])\r?\n/iu.exec(text) ?? [];
  if (line !== undefined && named !== undefined) {
    return rowsOf(text.slice(line.length), named);
  }
  return rowsOf(text, delimiterOf(text));
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLetters);
  const ranked = delimiters.map((delimiter) => {
    const rows = rowsOf(sample, delimiter, sampleRows);
    return {
      delimiter,
      codes: Math.max(0, ...columnsOf(rows).map((column) => codeWeight(rows, column))),
      columns: Math.max(0, ...rows.map(({ length }) => length)),
    };
  });
  ranked.sort((a, b) => b.codes - a.codes || b.columns - a.columns);
  return ranked[0]?.delimiter ?? ',';
}

function rowsOf(text: string, delimiter: string, mostRows?: number): Table {
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    ...(mostRows === undefined ? {} : { to: mostRows }),
  };
  return parsed(text, options) ?? parsed(text, { ...options, quote: false }) ?? [];
}

function parsed(text: string, options: Options): Table | null {
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}

/** Whether a row is neither empty nor the line below the headings of a Markdown table. */
export const hasContent = (row: readonly string[]): boolean =>
  row.some((cell) => cell.trim() !== '') && !isRule(row);

const isRule = (row: readonly string[]): boolean =>
  row.every((cell) => /^[\s:-]*$/u.test(cell)) && row.some((cell) => cell.includes('--'));

/** The columns that are not empty. */
export function columnsOf(table: Table): readonly number[] {
  const filled = new Set(
    table.flatMap((row) => [...row.keys()].filter((column) => row[column]?.trim())),
  );
  return [...filled].sort((a, b) => a - b);
}

/** How much the first rows of a column look like codes. */
export const codeWeight = (table: Table, column: number): number =>
  table.slice(0, sampleRows).reduce((sum, row) => sum + weightOf(row[column] ?? ''), 0);

/**
 * How much a cell looks like a code: by itself, in words, or of the form that older systems may have. “Statistics-101” could be one of
 * these: one of our own counts more, and most if its check character fits.
 */
export function weightOf(cell: string): number {
  const text = cell.trim();
  if (!/\d/u.test(text)) return addressesIn(text).length > 0 ? 1 : 0;
  const given = readGiven(text, null);
  if (given.kind === 'fault') {
    if (given.fault.kind === 'several') return 50;
    return addressesIn(text).length > 0 ? 1 : 0;
  }
  if (given.kind !== 'code' || !isOwnCode(given.code)) return 1;
  const isWritten = readCode(text).ok || !/\s/u.test(text);
  return (isWritten ? 100 : 50) / (failsCheck(given.code) ? 4 : 1);
}
