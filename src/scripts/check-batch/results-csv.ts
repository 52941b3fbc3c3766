import { stringify } from 'csv-stringify/browser/esm/sync';
import { spreadsheetCsv } from '../../model/spreadsheet-csv.ts';
import { statusWords, type BatchResult } from './batch-result.ts';

const columns = [
  'Row',
  'Code as given',
  'Code',
  'Result',
  'Name as given',
  'Name as stated',
  'Names agree',
  'Course',
  'Institution',
  'Page',
  'Note',
] as const;

/** The results as a table for spreadsheets. */
export function resultsCsv(results: readonly BatchResult[]): string {
  const rows = results.map(({ entry, code, status, statement, agreement, page, note }) => [
    entry.row,
    entry.typed,
    code,
    statusWords[status],
    entry.name,
    statement?.name,
    agreement,
    statement?.course,
    statement?.institution,
    page,
    note,
  ]);
  return stringify(rows, { header: true, columns: [...columns], ...spreadsheetCsv });
}
