import { stringify } from 'csv-stringify/browser/esm/sync';
import { spreadsheetCsv } from '../../model/spreadsheet-csv.ts';
import { statusWords, type BatchResult } from './batch-result.ts';

const columns = [
  'Code as given',
  'Code',
  'Result',
  'Learner as stated',
  'Course',
  'Institution',
  'Name as given',
  'Name agrees',
  'Page',
  'Note',
] as const;

/** The results as a table for spreadsheets. */
export function resultsCsv(results: readonly BatchResult[]): string {
  const rows = results.map(({ entry, code, status, statement, agreement, page, note }) => [
    entry.typed,
    code,
    statusWords[status],
    statement?.name,
    statement?.course,
    statement?.institution,
    entry.name,
    agreement,
    page,
    note,
  ]);
  return stringify(rows, { header: true, columns: [...columns], ...spreadsheetCsv });
}
