import papa from 'papaparse';
import { statusWords, type BatchResult } from './batch-result.ts';

const headings = [
  'Code as given',
  'Code',
  'Result',
  'Learner as stated',
  'Course',
  'Institution',
  'Name as given',
  'Name agrees',
  'Page',
];

/**
 * The results as a table for spreadsheets. What a spreadsheet would take for a formula is marked as text; the mark at the beginning says
 * that it is UTF-8.
 */
export function resultsCsv(results: readonly BatchResult[]): string {
  const rows = results.map(({ entry, code, status, statement, nameAgrees, page }) => [
    entry.typed,
    code,
    statusWords[status],
    statement?.name ?? '',
    statement?.course ?? '',
    statement?.institution ?? '',
    entry.name ?? '',
    nameAgrees === null ? '' : nameAgrees ? 'yes' : 'no',
    page ?? '',
  ]);
  return `\ufeff${papa.unparse([headings, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
