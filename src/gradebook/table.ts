import { CsvError, parse } from 'csv-parse/sync';
import { withoutOuterMarks } from '../model/outer-marks.ts';
import type { GradebookProblem } from './problem.ts';

export interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Without spaces around them, nor marks that nobody can see. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: Row;
  /** Without empty rows. */
  readonly rows: readonly Row[];
  readonly delimiter: Delimiter;
  /** The lines of rows with cells that had marks at their ends that nobody can see. */
  readonly marked: readonly number[];
}

export type Delimiter = ',' | ';' | '\t';

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: GradebookProblem };

/** Splits CSV into rows. The delimiter is the one that the first line has most of. */
export function readTable(text: string): TableReading {
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  const rows: Row[] = [];
  const marked: number[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines }) => {
        const tidied = cells.map(withoutOuterMarks);
        const row = { line: end + 1, cells: tidied.map(({ text: cell }) => cell) };
        if (row.cells.some((cell) => cell !== '')) rows.push(row);
        if (tidied.some(({ marks }) => marks !== '')) marked.push(row.line);
        end = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: brokenRow(error, end + 1) };
  }
  const [header, ...rest] = rows.slice(declared ? 1 : 0);
  if (!header) {
    return {
      ok: false,
      problem: {
        code: 'gradebook-empty',
        line: 1,
        what: 'The file is empty.',
        fix: 'Export the gradebook again.',
      },
    };
  }
  return { ok: true, table: { header, rows: rest, delimiter, marked } };
}

function brokenRow({ code }: CsvError, line: number): GradebookProblem {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? {
        code: 'gradebook-quote',
        line,
        what: 'A quotation mark is opened in this row and never closed.',
        fix: 'Close it, or write it twice where it is part of the text.',
      }
    : {
        code: 'gradebook-csv',
        line,
        what: 'This row cannot be read as CSV.',
        fix: 'Look at its quotation marks and its length, or export the gradebook again.',
      };
}

function delimiterOf(text: string): Delimiter {
  const firstLine = /^\s*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = firstLine.replaceAll(/"(?:[^"]|"")*"/g, '');
  const candidates: readonly Delimiter[] = [',', ';', '\t'];
  const count = (delimiter: string) => bare.split(delimiter).length;
  return candidates.reduce((best, candidate) =>
    count(candidate) > count(best) ? candidate : best,
  );
}
