import { counted, linesInWords } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { plainName } from '../columns/column-name.ts';
import { headingAt, headingProblem, type Headings } from '../columns/headings.ts';
import type { LeftOut } from './platform-rows.ts';
import type { GradebookProblem } from '../problem.ts';
import type { Row } from '../table/table.ts';
import { folded, means, type Meaning } from '../columns/words.ts';

/** Values that rows must have in a column to count, by the heading. */
export type RequiredValues = ReadonlyMap<string, readonly string[]>;

export interface ChosenRows {
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOut[];
}

/** A column that excludes the learners of some rows. */
export interface StatusColumn {
  readonly at: number;
  /** As it is written. */
  readonly heading: string;
  /** How many rows have each value, as they are written. */
  readonly values: ReadonlyMap<string, number>;
  /** The lines of these rows. */
  readonly out: readonly number[];
  /** The values that count. */
  readonly counting: readonly string[];
}

/** Rows with the required values. @param columns by heading, found before */
export function chosenRows(
  rows: readonly Row[],
  required: RequiredValues,
  columns: ReadonlyMap<string, number>,
): ChosenRows {
  const leftOut: LeftOut[] = [];
  const kept = rows.filter((row) => {
    for (const [heading, values] of required) {
      const cell = row.cells[columns.get(heading) ?? -1] ?? '';
      if (values.some((value) => plainName(value) === plainName(cell))) continue;
      leftOut.push({
        line: row.line,
        why: `has ${cell === '' ? 'nothing' : 'another value'} in ${quoted(heading)}`,
      });
      return false;
    }
    return true;
  });
  return { rows: kept, leftOut };
}

const mostValues = 40;

/** How many rows have each value of a column; undefined where there are more values than a status has. */
export function valuesOf(
  rows: readonly Row[],
  at: number,
  most = mostValues,
): ReadonlyMap<string, number> | undefined {
  const values = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = cells[at] ?? '';
    values.set(cell, (values.get(cell) ?? 0) + 1);
    if (values.size > most) return undefined;
  }
  return values;
}

/** Columns, other than those that are read, in which a learner may not count: not eligible, withdrawn, refunded. */
export function statusColumns(
  { written }: Headings,
  rows: readonly Row[],
  isRead: (at: number) => boolean,
): StatusColumn[] {
  return written.flatMap((heading, at) => {
    const values = isRead(at) ? undefined : valuesOf(rows, at);
    if (!values) return [];
    const counts = countsUnder(heading);
    const counting = [...values.keys()].filter(counts);
    if (counting.length === values.size) return [];
    const out = rows.filter(({ cells }) => !counting.includes(cells[at] ?? ''));
    return [{ at, heading, values, out: out.map(({ line }) => line), counting }];
  });
}

/** Whether a learner with a value counts, by what the column is called. */
function countsUnder(heading: string): (cell: string) => boolean {
  const state = (cell: string) => !isOneOf(cell, 'does not count');
  const final = (cell: string) => state(cell) && !isOneOf(cell, 'state not final');
  const role = (cell: string) => state(cell) && !isOneOf(cell, 'other role');
  // “Date dropped”, “Unenrolled on”, “Completed?”
  const plain = folded(heading.slice(0, 100))
    .replace(/^(?:date of|date|is) | (?:date|at|on|am|le|el|il|op|dnia|den)$/gu, '')
    .trim();
  const is = (meaning: Meaning) => means(heading, meaning) || means(plain, meaning);
  if (is('counts if yes')) return (cell) => !means(cell, 'no') && final(cell);
  if (is('counts if no'))
    return (cell) =>
      cell === '' || /^[-–—]$/u.test(cell) || means(cell, 'no') || means(cell, 'unposted');
  if (is('role')) return role;
  if (is('state')) return (cell) => final(cell) && role(cell);
  return state;
}

/** Whether a value is a word with a meaning, also where something follows it: “Withdrawn (10/2)”, “Désinscrite”, “Tutor/in”. */
function isOneOf(cell: string, meaning: Meaning): boolean {
  if (cell.length > 100) return false;
  const text = folded(cell.replace(/(?:enrollment|enrolment)$/iu, ''));
  const [first = ''] = text.split(/\s*[([,]|\s(?:am|le|el|on|at|since|seit)\s|\s\d/u);
  const masculine = first.replace(/\(e\)$|\/-?(?:in|r)$/u, '');
  const forms = [
    text,
    first,
    masculine,
    masculine.replace(/e$/u, ''),
    masculine.replace(/a$/u, 'o'),
  ];
  return forms.some((form) => means(form, meaning)) || means(first.split(' ')[0] ?? '', meaning);
}

/** Why learners may get a certificate by mistake, with the options that decide it. @param issued the lines of learners who would get one */
export function statusProblem(
  { heading, values, out, counting }: StatusColumn,
  issued: ReadonlySet<number>,
  line: number,
): GradebookProblem | undefined {
  const doubtful = out.filter((each) => issued.has(each));
  if (doubtful.length === 0) return undefined;
  const shown = counting.slice(0, 5);
  const require = shown.map((value) => `--require "${heading}=${value}"`).join(' ');
  return {
    code: 'gradebook-status',
    line,
    what: `According to the column ${quoted(heading)} (${valueCounts(values)}), ${counted(doubtful.length, 'learner')} who would get a certificate may not qualify: ${linesInWords(doubtful)}.`,
    fix: `${require === '' ? 'Take them out of the file' : `Add ${require} to leave out the others`}, or --ignore "${heading}" if the column does not matter.`,
  };
}

/** `Y 12, N 3` for the values of a status. */
export function valueCounts(values: ReadonlyMap<string, number>): string {
  const sorted = [...values].sort(([, a], [, b]) => b - a);
  const shown = sorted
    .slice(0, 8)
    .map(([value, count]) => `${value === '' ? 'empty' : quoted(value, 30)} ${count}`);
  return sorted.length > 8
    ? `${shown.join(', ')} and ${sorted.length - 8} others`
    : shown.join(', ');
}

/** A file with rows of several courses, or of another course than this. */
export function courseProblem(
  headings: Headings,
  rows: readonly Row[],
  course: { readonly id: string; readonly title: string },
  isSettled: (at: number) => boolean,
): GradebookProblem | undefined {
  const columns = headings.written.flatMap((heading, at) =>
    means(heading, 'course') && !isSettled(at) ? [at] : [],
  );
  const own = [course.id, course.title].map(folded);
  const isOwn = (value: string) =>
    own.some(
      (name) => folded(value).includes(name) || (value.length > 3 && name.includes(folded(value))),
    );
  for (const at of columns) {
    const values = valuesOf(rows, at, 5000);
    // Numbers are scores of something else.
    const named = [...(values?.keys() ?? [])].filter((value) => /\p{L}/u.test(value));
    const [only] = named;
    if (values === undefined || only === undefined) continue;
    const heading = headings.written[at] ?? '';
    const likely = named.find((value) => own.includes(folded(value))) ?? named.find(isOwn) ?? only;
    const fix = `Add --only "${heading}=${likely}" to take the rows of that course, or --ignore "${heading}" if the column does not matter.`;
    if (named.length > 1) {
      const what = `The column ${headingAt(headings, at)} has ${counted(named.length, 'value')}: ${valueCounts(values)}. Rows of another course would get certificates of this one.`;
      return headingProblem(headings, 'gradebook-several-courses', what, fix);
    }
    const isTitle =
      /\p{L}.*\s.*\p{L}/u.test(only) &&
      !columns.some((other) => isOwn(rows[0]?.cells[other] ?? ''));
    if (isTitle && !isOwn(only)) {
      const what = `The column ${headingAt(headings, at)} says ${quoted(only)} on every row; this course is ${quoted(course.title)}.`;
      return headingProblem(headings, 'gradebook-several-courses', what, fix);
    }
  }
  return undefined;
}
