/**
 * How every CSV that leaves here is written, as options of csv-stringify: UTF-8 with the mark by which spreadsheets know it, and with an
 * apostrophe before each text that a spreadsheet would take for a formula.
 */
export const spreadsheetCsv = {
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
} as const;
