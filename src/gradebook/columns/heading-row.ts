import type { Assignment } from '../../model/content.ts';
import { plainName, readColumnName } from './column-name.ts';
import type { Row, Table } from '../table/table.ts';
import { means, type Meaning } from './words.ts';

/** No platform writes its headings further down than this. */
const deepest = 30;
const mostColumns = 1000;
const learnerWords: readonly Meaning[] = ['name', 'first name', 'last name', 'email', 'id'];

/**
 * The table whose headings are the row that looks most like headings; rows above it are left out. Exports of webinars and spreadsheets
 * begin with lines about the course.
 */
export function withHeadings(
  table: Table,
  assignments: readonly Assignment[],
  mapped: Iterable<string>,
): Table {
  const rows = [table.header, ...table.rows];
  const titles = new Set(
    [...assignments.flatMap(({ id, title }) => [id, title]), ...mapped].map(plainName),
  );
  const scores = rows.slice(0, deepest).map((row) => likeness(row, titles));
  const best = Math.max(...scores);
  // One word is not enough: a learner’s role may be “Student”.
  const unsure = scores[0] === 1 ? 0 : firstWide(rows.slice(0, deepest));
  const at = best > 1 ? scores.indexOf(best) : unsure;
  const header = rows[at];
  return at <= 0 || !header ? table : { ...table, header, rows: rows.slice(at + 1) };
}

/** How many cells of a row read like headings that are needed. A row of one word is a title. */
function likeness({ cells }: Row, titles: ReadonlySet<string>): number {
  const known = cells.slice(0, mostColumns).filter((cell) => isHeading(cell, titles));
  return known.length;
}

function isHeading(cell: string, titles: ReadonlySet<string>): boolean {
  if (cell === '' || cell.length > 200) return false;
  const readings = readColumnName(cell).map(({ name }) => name);
  return readings.some(
    (name) => titles.has(name) || learnerWords.some((meaning) => means(name, meaning)),
  );
}

/** The fallback if no heading is recognised: the first row, or, below lines of one cell, the first with several. */
function firstWide(rows: readonly Row[]): number {
  const width = ({ cells }: Row) => cells.filter((cell) => cell !== '').length;
  if (rows[0] === undefined || width(rows[0]) > 1) return 0;
  return Math.max(
    0,
    rows.findIndex((row) => width(row) > 1),
  );
}
