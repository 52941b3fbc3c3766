import type { GradebookProblemCode } from './problem-codes.ts';

/** A problem of a gradebook. Never quotes a score or an e-mail address: staff share their terminals. */
export interface GradebookProblem {
  readonly code: GradebookProblemCode;
  /** The line of the file, from 1; for a row that spans several, its first. Of a workbook, the row of the sheet. */
  readonly line: number;
  /** The index of the cell’s column, from 0. Readers set it where they know it; of a text file it is left out in the end. */
  readonly cell?: number;
  /** The character of the line, where it is known. */
  readonly column?: number;
  /** The fault, as one sentence. */
  readonly what: string;
  readonly fix: string;
}
