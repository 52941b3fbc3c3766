import type { GradebookProblem } from '../problem.ts';
import type { Table } from './table.ts';
import type { CellReading } from './workbook-cell.ts';

const words = {
  digits: {
    code: 'gradebook-cell-digits',
    what: 'The cell holds a number of more than fifteen digits, and a spreadsheet keeps only the first fifteen.',
    fix: 'Export the gradebook again, and import this column as text; or delete the column if it is not needed.',
  },
  formula: {
    code: 'gradebook-cell-formula',
    what: 'The cell holds a formula that has not been computed.',
    fix: 'Open the workbook in a spreadsheet, let it compute and save it again.',
  },
} as const;

export function cellFault(
  fault: NonNullable<CellReading['fault']>,
  line: number,
  cell: number,
): GradebookProblem {
  return { ...words[fault], line, cell };
}

/**
 * The faults that matter: those in columns that are read.
 * @param isRead whether the column with this number, counted from 0, is read
 */
export const faultsIn = (
  { cellFaults }: Table,
  isRead: (cell: number) => boolean,
): readonly GradebookProblem[] =>
  cellFaults.filter(({ cell }) => cell !== undefined && isRead(cell));
