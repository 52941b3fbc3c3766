import { listed, linesInWords } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { readNumber } from './decimal-mark.ts';
import type { Mark } from '../columns/column-name.ts';
import { headingAt, type Headings } from '../columns/headings.ts';
import type { GradebookProblem } from '../problem.ts';
import type { ScoreColumn } from '../columns/score-columns.ts';
import { readScoreCell } from './scores.ts';
import type { Row } from '../table/table.ts';

/** A column of scores with what its plain numbers are out of. */
export interface ScaledColumn extends ScoreColumn {
  /** The score that counts as the assignment’s maximum. */
  readonly outOf: number;
  /** How that is known, where it is not the course’s maximum. */
  readonly because: string | undefined;
}

export interface ScaleRequest {
  readonly headings: Headings;
  readonly learners: readonly Row[];
  /** Rows that state the maxima. */
  readonly maxima: readonly Row[];
  /** Rows that state either the maxima or the best results. */
  readonly best: readonly Row[];
  /** The maxima that staff gave for assignments, by the assignment’s id. */
  readonly scale: ReadonlyMap<string, number>;
  readonly mark: DecimalMark | undefined;
}

export interface Scaling {
  readonly columns: readonly ScaledColumn[];
  readonly problems: readonly GradebookProblem[];
}

interface Statement {
  readonly maximum: number;
  readonly line: number;
  /** The source of the maximum, as the beginning of a sentence. */
  readonly by: string;
}

/** Decides what the scores of each column are out of; a file and a course that disagree are a problem. */
export function scaled(columns: readonly ScoreColumn[], request: ScaleRequest): Scaling {
  const isEdx = isOpenEdx(request.headings) && areFractions(columns, request);
  const results = columns.map((column) => scaledColumn(column, request, isEdx));
  const unknown = [...request.scale.keys()].filter(
    (id) => !columns.some(({ assignment }) => assignment.id === id),
  );
  return {
    columns: results.map(({ column }) => column),
    problems: [
      ...results.flatMap(({ problems }) => problems),
      ...unknown.map((id) => unknownScale(id, columns, request.headings)),
    ],
  };
}

function scaledColumn(
  column: ScoreColumn,
  request: ScaleRequest,
  isEdx: boolean,
): { readonly column: ScaledColumn; readonly problems: readonly GradebookProblem[] } {
  const { assignment } = column;
  const chosen = request.scale.get(assignment.id);
  const known = knownScale(column, isEdx);
  const [outOf, because] =
    chosen !== undefined
      ? [chosen, chosen === assignment.maximum ? undefined : 'as --scale says']
      : known
        ? [known.outOf, known.because]
        : [assignment.maximum, undefined];
  const statements = known ? [] : statementsOn(column, request);
  const differing = statements.filter(({ maximum }) => maximum !== outOf);
  const problems =
    differing.length > 0
      ? differing.map((each) => differs(each, column, chosen))
      : chosen === undefined && !(known?.outOf === 1)
        ? fractions(column, request, outOf)
        : [];
  return { column: { ...column, outOf, because }, problems };
}

/** The maximum that a column's format implies: per cent, or the fractions of Open edX. */
function knownScale({ marks }: ScoreColumn, isEdx: boolean) {
  if (marks.some(({ kind }) => kind === 'percent')) return { outOf: 100, because: 'per cent' };
  return isEdx ? { outOf: 1, because: 'fractions, as Open edX exports them' } : undefined;
}

/** With extra credit, a few may be more than 1. */
function areFractions(columns: readonly ScoreColumn[], { learners }: ScaleRequest): boolean {
  const values = learners.flatMap(({ cells }) =>
    columns.flatMap(({ at }) => numberOf(cells[at] ?? '', '.') ?? []),
  );
  const fractions = values.filter((value) => value <= 1);
  return values.every((value) => value <= 1.5) && fractions.length * 2 > values.length;
}

/** The grade report of Open edX has scores from 0 to 1. */
function isOpenEdx({ names }: Headings): boolean {
  const has = (...all: string[]) => all.every((name) => names.includes(name));
  return (
    has('username', 'grade') &&
    [
      'enrollment track',
      'verification status',
      'certificate eligible',
      'cohort name',
      'enrollment status',
    ].some((name) => has(name)) &&
    !names.some((name) => name.endsWith('(earned)'))
  );
}

const largestBare = 1000;

/** All statements in the file about the maximum of a column. */
function statementsOn(column: ScoreColumn, request: ScaleRequest): Statement[] {
  const { headings, maxima, learners, mark } = request;
  const { at, marks, possible, assignment } = column;
  const top = headings.table.header.line;
  const byHeading = marks.flatMap((each) => {
    const digits = digitsIn(each, request);
    const value = digits === undefined ? undefined : statedNumber(digits, request, assignment);
    return value === undefined
      ? []
      : [{ maximum: value, line: top, by: `The heading ${headingAt(headings, at)}` }];
  });
  const highest = learners
    .map(({ cells }) => numberOf(cells[at] ?? '', mark) ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  // A value greater than the best result is the maximum.
  const above = request.best.filter(
    ({ cells }) => (statedNumber(cells[at] ?? '', request, assignment) ?? 0) > highest,
  );
  const byRow = [...maxima, ...above].flatMap(({ cells, line }) => {
    const value = statedNumber(cells[at] ?? '', request, assignment);
    return value === undefined
      ? []
      : [
          {
            maximum: value,
            line,
            by: `The row of maximum points, for ${quoted(assignment.title)},`,
          },
        ];
  });
  const byColumn =
    possible === undefined
      ? []
      : distinct(learners, ({ cells }) =>
          statedNumber(cells[possible] ?? '', request, assignment),
        ).map(({ value, line }) => ({
          maximum: value,
          line,
          by: `The column ${headingAt(headings, possible)}`,
        }));
  const byCell = distinct(learners, ({ cells }) => {
    const cell = readScoreCell(cells[at] ?? '', mark);
    return cell.kind === 'number' && !(cells[at] ?? '').endsWith('%') ? cell.outOf : undefined;
  }).map(({ value, line }) => ({
    maximum: value,
    line,
    by: `A score for ${quoted(assignment.title)}`,
  }));
  return [...byHeading, ...byRow, ...byColumn, ...byCell];
}

/** The maximum that a mark of a heading states. Other words with one number may state it in a way that is not known. */
function digitsIn(mark: Mark, request: ScaleRequest): string | undefined {
  if (mark.kind === 'maximum') return mark.digits;
  if (mark.kind === 'bare')
    return isBareMaximum(Number(mark.digits), request) ? mark.digits : undefined;
  if (!('words' in mark) || mark.words.includes('%')) return undefined;
  const numbers = mark.words.match(/\d+(?:[.,]\d+)*/gu) ?? [];
  return numbers.length === 1 && !counting.test(mark.words) ? numbers[0] : undefined;
}

/** Things that headings number: “Week 1”. */
const counting =
  /\b(?:week|day|module|unit|part|attempt|version|section|chapter|lab|lesson|session|group|semester|term|set|task|question|no|nr|woche|modul|teil|semaine|semana)\b|^\s*[1-4]\s*$/iu;

/** In exports of Canvas, a number in brackets is the column’s own; elsewhere it may be the maximum. */
const isBareMaximum = (value: number, { maxima }: ScaleRequest): boolean =>
  maxima.length === 0 && value > 1 && value <= largestBare;

/** The number in “20”, “20,00” or “(max 20)”. “1,500” is the course's maximum, or a thousand: no maximum has three decimals. */
function statedNumber(
  cell: string,
  { mark }: Pick<ScaleRequest, 'mark'>,
  { maximum }: ScoreColumn['assignment'],
): number | undefined {
  const digits = /\d[\d.,]*/u.exec(cell)?.[0].replace(/[.,]$/u, '');
  if (digits === undefined || /\p{L}{12}/u.test(cell)) return undefined;
  const reading = readNumber(digits, mark);
  if (reading.kind === 'either')
    return reading.asDecimal === maximum ? maximum : Math.round(reading.asDecimal * 1000);
  return reading.kind === 'number' ? reading.value : undefined;
}

function numberOf(cell: string, mark: DecimalMark | undefined): number | undefined {
  const score = readScoreCell(cell, mark);
  return score.kind === 'number' ? score.value : undefined;
}

function distinct(rows: readonly Row[], valueOf: (row: Row) => number | undefined) {
  const first = new Map<number, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== undefined && !first.has(value)) first.set(value, row.line);
  }
  return [...first].map(([value, line]) => ({ value, line }));
}

function differs(
  { maximum, line, by }: Statement,
  { assignment: { id, title, maximum: own } }: ScoreColumn,
  chosen: number | undefined,
): GradebookProblem {
  return {
    code: 'gradebook-maximum-differs',
    line,
    what:
      chosen === undefined
        ? `${by} says ${maximum} points; in the course, ${quoted(title)} has ${own}.`
        : `${by} says ${maximum} points; --scale says ${chosen}.`,
    fix:
      chosen === undefined
        ? maximum > 0
          ? `Add --scale "${id}=${maximum}" to count ${maximum} points in this file as ${own} in the course, or correct \`maximum\` in the course’s file.`
          : 'Correct the points on the platform and export the gradebook again.'
        : 'Correct --scale, or the gradebook.',
  };
}

/** A course of 20 points does not end with everyone between 0 and 1. */
function fractions(
  { at, assignment: { id, title, maximum } }: ScoreColumn,
  { learners, headings, mark }: ScaleRequest,
  outOf: number,
): GradebookProblem[] {
  const scores = learners
    .map(({ cells }) => readScoreCell(cells[at] ?? '', mark))
    .flatMap((cell) => (cell.kind === 'number' && cell.outOf === undefined ? [cell.value] : []));
  const highest = scores.reduce((a, b) => Math.max(a, b), 0);
  if (outOf < 4 || highest === 0 || highest > 1) return [];
  return [
    {
      code: 'gradebook-scores-fractions',
      line: headings.table.header.line,
      what: `All scores for ${quoted(title)} lie between 0 and 1, and its maximum is ${outOf}. They may be fractions of it.`,
      fix: `Add --scale "${id}=1" if 1 is a perfect result, or --scale "${id}=${maximum}" if these are points of ${maximum}.`,
    },
  ];
}

function unknownScale(
  id: string,
  columns: readonly ScoreColumn[],
  { table }: Headings,
): GradebookProblem {
  const known = listed(
    columns.map(({ assignment }) => assignment.id),
    'or',
  );
  return {
    code: 'gradebook-map-field',
    line: table.header.line,
    what: `There is no assignment ${quoted(id)} to scale.`,
    fix: `Use one of ${known}.`,
  };
}

/** Numbers that read as decimals or as thousands, where the file does not show which. */
export function commaProblem(
  lines: readonly number[],
  title: string,
): GradebookProblem | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  return {
    code: 'gradebook-score-comma',
    line: first,
    what: `Scores for ${quoted(title)} on ${linesInWords(lines)} have a point or comma followed by three digits: 1,250 may be 1250 or 1.25.`,
    fix: 'Add --decimal point if 1,250 is 1250 here, or --decimal comma if it is 1.25.',
  };
}
