import { listed } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { plainName, readColumnName, type NameReading } from './column-name.ts';
import type { GradebookProblem } from '../problem.ts';
import type { GradebookProblemCode } from '../problem-codes.ts';
import type { Table } from '../table/table.ts';

/** The columns of a gradebook by their headings. */
export interface Headings {
  readonly table: Table;
  /** The headings as the file has them. */
  readonly written: readonly string[];
  /** The headings in the form of `plainName`. */
  readonly names: readonly string[];
  /** How each heading can be read. */
  readonly readings: readonly (readonly NameReading[])[];
}

/** The headings of a table, as the file has them and in the form used for comparison. */
export function headingsOf(table: Table): Headings {
  const written = table.header.cells;
  return { table, written, names: written.map(plainName), readings: written.map(readColumnName) };
}

/** The columns that satisfy a condition. */
export function columnsWhere(
  { names }: Headings,
  matches: (name: string, at: number) => boolean,
): number[] {
  return names.flatMap((name, at) => (matches(name, at) ? [at] : []));
}

/** Whether any learner has something in a column. A platform may export a column for an id that no learner has. */
export function isFilled({ table }: Headings, at: number): boolean {
  return table.rows.length === 0 || table.rows.some(({ cells }) => (cells[at] ?? '') !== '');
}

/** A heading in the form used in messages. */
export const headingAt = ({ written }: Headings, at: number): string =>
  quoted(written[at] ?? '', 80);

/** Headings that may be repeated in a message: in a file without headings the first line is a learner. */
export function repeatable({ written }: Headings): string[] {
  return written.filter((heading) => /\p{L}/u.test(heading) && !heading.includes('@'));
}

const mostShown = 40;

/** The headings as a message lists them; `none` where none may be repeated. */
export function headingList(headings: Headings): string {
  const shown = repeatable(headings).slice(0, mostShown);
  return listed(shown.map((heading) => quoted(heading))) || 'none';
}

/** A problem that concerns the headings. */
export function headingProblem(
  { table }: Headings,
  code: GradebookProblemCode,
  what: string,
  fix: string,
): GradebookProblem {
  return { code, line: table.header.line, what, fix };
}

/** A problem for a heading that several columns could be. */
export function ambiguous(
  headings: Headings,
  what: string,
  found: readonly number[],
): GradebookProblem {
  const columns = found
    .slice(0, mostShown)
    .map((at) => `${at + 1} (${quoted(headings.written[at] ?? '')})`);
  if (found.length > mostShown) columns.push(`${found.length - mostShown} more`);
  return headingProblem(
    headings,
    'gradebook-column-ambiguous',
    `Columns ${listed(columns)} all seem to be ${quoted(what)}.`,
    'Rename or delete all but one, or leave the others out with --ignore "<heading>".',
  );
}
