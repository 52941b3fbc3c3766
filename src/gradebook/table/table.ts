import { CsvError, parse } from 'csv-parse/sync';
import { withoutOuterMarks, type OuterMarks } from '../../model/outer-marks.ts';
import { declaredDelimiter, delimiterOf, type Delimiter } from './delimiter.ts';
import type { GradebookProblem } from '../problem.ts';

export interface Row {
  /** The line of the file on which the row begins, from 1; of a workbook, the row of the sheet. */
  readonly line: number;
  /** Trimmed, also of invisible marks. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: Row;
  /** Without empty rows. */
  readonly rows: readonly Row[];
  readonly source: 'text' | 'workbook';
  /** A comma for a workbook: in its text cells, a comma may mark decimals or thousands. */
  readonly delimiter: Delimiter;
  /** The lines of rows with cells that had invisible marks at their ends. */
  readonly marked: readonly number[];
  /** Cells whose value is not what it seems, with `cell`. They matter if their column is read. */
  readonly cellFaults: readonly GradebookProblem[];
  /** The rows of a sheet that are hidden. They are among the rows. */
  readonly hidden: readonly number[];
}

export type { Delimiter } from './delimiter.ts';

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: GradebookProblem };

/** Splits CSV into rows. */
export function readTable(text: string): TableReading {
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? delimiterOf(text);
  const rows: Row[] = [];
  const marked: number[] = [];
  let end = 0;
  try {
    // With ends of lines of several kinds the parser would count one within quotation marks twice, and name wrong lines from there on.
    parse(text.replaceAll(/\r\n?/gu, '\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines }) => {
        const tidied = cells.map(textOfCell);
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
  if (!header) return { ok: false, problem: emptyFile };
  const table = { header, rows: rest, delimiter, marked, cellFaults: [], hidden: [] };
  return { ok: true, table: { ...table, source: 'text' } };
}

/** The text of a spreadsheet's formula that keeps a text unchanged, `="0071008"`. */
function textOfCell(cell: string): OuterMarks {
  const tidied = withoutOuterMarks(cell);
  const kept = /^="((?:[^"]|"")*)"$/u.exec(tidied.text)?.[1];
  return kept === undefined ? tidied : withoutOuterMarks(kept.replaceAll('""', '"'));
}

export const emptyFile: GradebookProblem = {
  code: 'gradebook-empty',
  line: 1,
  what: 'The file is empty.',
  fix: 'Export the gradebook again.',
};

function brokenRow({ code }: CsvError, line: number): GradebookProblem {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? {
        code: 'gradebook-quote',
        line,
        what: 'A quotation mark (") in this row has no closing one.',
        fix: 'Close it, or write it twice where it is part of the text.',
      }
    : {
        code: 'gradebook-csv',
        line,
        what: 'This row cannot be read as CSV.',
        fix: 'Look at its quotation marks and its length, or export the gradebook again.',
      };
}
