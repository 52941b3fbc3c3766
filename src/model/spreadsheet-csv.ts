/**
 * The options of csv-stringify for every CSV file: UTF-8 with the byte order mark by which spreadsheets recognise it, and an apostrophe
 * before each text that a spreadsheet would take for a formula.
 */
export const spreadsheetCsv = {
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
} as const;
