import type { GradebookProblem } from '../problem.ts';

const saveAgain = 'Open it in a spreadsheet and save it as .xlsx, or as “CSV UTF-8”.';

/** Faults of a workbook as a whole. */
export const workbookFaults = {
  old: {
    code: 'gradebook-workbook',
    line: 1,
    what: 'The file is an old Excel workbook (.xls).',
    fix: saveAgain,
  },
  locked: {
    code: 'gradebook-workbook',
    line: 1,
    what: 'The file is a workbook that a password protects.',
    fix: 'Open it in a spreadsheet, take the password off and save it again.',
  },
  openDocument: {
    code: 'gradebook-workbook',
    line: 1,
    what: 'The file is an OpenDocument spreadsheet (.ods).',
    fix: saveAgain,
  },
  broken: {
    code: 'gradebook-workbook-broken',
    line: 1,
    what: 'The file is a damaged workbook, or a zip archive that is not a workbook.',
    fix: `${saveAgain} If it has charts on separate sheets, name the sheet of the gradebook with --sheet.`,
  },
  size: {
    code: 'gradebook-workbook-size',
    line: 1,
    what: 'The workbook has more than 100,000 rows, 500 columns or 192 MB of content.',
    fix: 'Keep the gradebook of one course and session in a workbook of its own.',
  },
} as const satisfies Record<string, GradebookProblem>;
