import type { GlyphCoverage } from '../fonts/coverage.ts';
import type { Course, Outcome } from '../model/content.ts';
import { counted, linesInWords } from '../wording/listed.ts';
import { quoted } from '../wording/quoted.ts';
import { faultsIn } from './cell-faults.ts';
import { findColumns, isReadColumn, type Columns } from './columns.ts';
import { shownMark, type DecimalMark } from './decimal-mark.ts';
import { duplicates } from './duplicates.ts';
import { fileReading, type FileReading } from './file-reading.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { withHeadings } from './heading-row.ts';
import { headingsOf, type Headings } from './headings.ts';
import { bareAddress, isRounded } from './identifiers.ts';
import { writtenName, type NameOrder } from './learner-name.ts';
import { commaProblem, scaled, type ScaledColumn } from './maxima.ts';
import { seemLastFirst } from './name-commas.ts';
import { outcomeWords } from './outcomes.ts';
import { withoutPlatformRows, type LeftOut } from './platform-rows.ts';
import type { GradebookProblem } from './problem.ts';
import { idIn, readRow, type RowContext } from './read-row.ts';
import {
  chosenRows,
  courseProblem,
  statusColumns,
  type RequiredValues,
  type StatusColumn,
} from './row-choice.ts';
import { readScoreCell, settled } from './scores.ts';
import type { Row, Table, TableReading } from './table.ts';

export interface GradebookRequest {
  /** The course that the certificates are of. */
  readonly course: Pick<Course, 'id' | 'title' | 'grading'>;
  readonly glyphs: GlyphCoverage;
  /** Headings and the fields that they hold, where the headings themselves do not say so. */
  readonly map?: ReadonlyMap<string, string>;
  /** The heading of the column whose outcomes are believed. */
  readonly outcome?: string | undefined;
  readonly outcomeMap?: ReadonlyMap<string, Outcome>;
  readonly nameOrder?: NameOrder | undefined;
  /** What the scores of assignments are out of, by the assignment’s id, where it is not the course’s maximum. */
  readonly scale?: ReadonlyMap<string, number>;
  /** The mark for decimals, where the file does not show which it is. */
  readonly decimal?: DecimalMark | undefined;
  /** Values that rows must have in a column to count, by its heading. */
  readonly required?: RequiredValues;
}

export interface Gradebook {
  /** The good rows, in the order of the file. */
  readonly learners: readonly GradebookLearner[];
  /** Problems of the file as a whole, and doubts about how it is to be read. While there are any, no row has been read. */
  readonly fileProblems: readonly GradebookProblem[];
  /** Problems of single rows, by line. Those rows are not among the learners. */
  readonly rowProblems: readonly GradebookProblem[];
  /** What staff should know, as sentences. */
  readonly notices: readonly string[];
  /** How the file was read; undefined where it could not be told into columns. */
  readonly reading: FileReading | undefined;
  /** Columns that say of some learners that they do not count. */
  readonly statuses: readonly StatusColumn[];
}

/** Understands the table of a gradebook export. Never throws for what is in it. */
export function readGradebook(split: TableReading, request: GradebookRequest): Gradebook {
  if (!split.ok) return unreadable([split.problem]);
  const gradebook = gradebookIn(split.table, request);
  return split.table.source === 'workbook' ? gradebook : withoutCells(gradebook);
}

/** In a text, people find a line and not a cell. */
function withoutCells(gradebook: Gradebook): Gradebook {
  const lineOnly = ({ cell: _, ...problem }: GradebookProblem): GradebookProblem => problem;
  return {
    ...gradebook,
    fileProblems: gradebook.fileProblems.map(lineOnly),
    rowProblems: gradebook.rowProblems.map(lineOnly),
  };
}

function gradebookIn(whole: Table, request: GradebookRequest): Gradebook {
  const { assignments } = request.course.grading;
  const { map = new Map(), required = new Map() } = request;
  const table = withHeadings(whole, assignments, map.keys());
  const headings = headingsOf(table);
  const { columns, problems, notices } = findColumns(headings, {
    assignments,
    map,
    outcome: request.outcome,
    required: [...required.keys()],
  });
  const found = withoutPlatformRows(table, columns);
  const chosen = chosenRows(found.learners, required, columns.required);
  const rows = chosen.rows;
  const leftOut = [...found.leftOut, ...chosen.leftOut].sort((a, b) => a.line - b.line);
  const mark = request.decimal ?? shownMark(scoreCells(rows, columns));
  const scaling = scaled(columns.scores, {
    headings,
    learners: rows,
    maxima: found.maxima,
    best: found.best,
    scale: request.scale ?? new Map(),
    mark,
  });
  const scored = { headings, columns, scores: scaling.columns, learners: rows, mark };
  const statuses = statusColumns(
    headings,
    rows,
    (at) => isReadColumn(columns, at) || columns.ignored.has(at),
  );
  const reading = fileReading({ ...scored, leftOut, statuses });
  const doubts =
    problems.length > 0
      ? problems
      : [
          ...courseDoubts(headings, rows, columns, request),
          ...scaling.problems,
          ...doubtfulCells(scored, request),
          ...nameOrderProblems(rows, columns, request.nameOrder, table),
          ...(rows.length === 0 ? [noLearners(table, leftOut)] : []),
        ];
  if (doubts.length > 0) return unreadable(doubts, notices, reading);

  const read = readRows(rows, {
    columns: { ...columns, scores: scaling.columns },
    glyphs: request.glyphs,
    nameOrder: request.nameOrder ?? 'first-last',
    headings: table.header.cells,
    delimiter: table.delimiter,
    mark,
    outcomeWords: outcomeWords(request.outcomeMap),
    cellFaults: faultsIn(table, columns),
  });
  const allNotices = [
    ...notices,
    ...signInNotice(rows, columns),
    ...emptyNotices(rows, scaling.columns),
    ...tableNotices(table),
  ];
  return { ...read, fileProblems: [], notices: allNotices, reading, statuses };
}

function readRows(
  rows: readonly Row[],
  { cellFaults, ...context }: RowContext & Pick<Table, 'cellFaults'>,
): Pick<Gradebook, 'learners' | 'rowProblems'> {
  const { columns } = context;
  const readings = rows.map((row) => readRow(row, context));
  const repeated = duplicates(
    rows.map(({ line, cells }) => ({
      line,
      id: idIn(cells, columns),
      email: bareAddress(cells[columns.email ?? -1] ?? '') ?? '',
      name: writtenName(cells, columns),
    })),
  );
  const lines = new Set(rows.map(({ line }) => line));
  const ofTable = [...repeated, ...cellFaults.filter(({ line }) => lines.has(line))];
  const bad = new Set(ofTable.map(({ line }) => line));
  const problems = [...readings.flatMap((reading) => reading.problems), ...ofTable];
  return {
    learners: readings.flatMap(({ learner }) =>
      learner && !bad.has(learner.line) ? [learner] : [],
    ),
    rowProblems: problems.sort((a, b) => a.line - b.line),
  };
}

function unreadable(
  fileProblems: readonly GradebookProblem[],
  notices: readonly string[] = [],
  reading?: FileReading,
): Gradebook {
  return { learners: [], fileProblems, rowProblems: [], notices, reading, statuses: [] };
}

function* scoreCells(rows: readonly Row[], { scores }: Columns): Generator<string> {
  for (const { cells } of rows) for (const { at } of scores) yield cells[at] ?? '';
}

function courseDoubts(
  headings: Headings,
  rows: readonly Row[],
  columns: Columns,
  { course }: GradebookRequest,
): GradebookProblem[] {
  const isSettled = (at: number) => isReadColumn(columns, at) || columns.ignored.has(at);
  const problem = courseProblem(headings, rows, course, isSettled);
  return problem ? [problem] : [];
}

interface Scored {
  readonly headings: Headings;
  readonly columns: Columns;
  readonly scores: readonly ScaledColumn[];
  readonly learners: readonly Row[];
  readonly mark: DecimalMark | undefined;
}

/** Cells that a spreadsheet has spoilt, that can be read in two ways, or that no rule says what to make of. */
function doubtfulCells(
  { headings, columns, scores, learners, mark }: Scored,
  { course }: GradebookRequest,
): GradebookProblem[] {
  const { delimiter, header } = headings.table;
  const rounded = learners.filter(({ cells }) => isRounded(idIn(cells, columns)));
  const commas = scores.flatMap(({ at, assignment, outOf }) => {
    const lines = learners.flatMap(({ cells, line }) => {
      const cell = readScoreCell(cells[at] ?? '', mark);
      return cell.kind === 'either' && settled(cell, { delimiter, most: outOf }) === undefined
        ? [line]
        : [];
    });
    return commaProblem(lines, assignment.title) ?? [];
  });
  const excused = scores.flatMap(({ at, assignment }) =>
    learners.some(({ cells }) => readScoreCell(cells[at] ?? '', mark).kind === 'excused')
      ? [assignment.title]
      : [],
  );
  return [
    ...(rounded.length === 0 ? [] : [roundedIds(rounded.map(({ line }) => line))]),
    ...commas,
    ...(excused.length > 0 && course.grading.excused === undefined
      ? [excusedRule(header.line, excused)]
      : []),
  ];
}

const roundedIds = (lines: readonly number[]): GradebookProblem => ({
  code: 'gradebook-id-spoilt',
  line: lines[0] ?? 1,
  what: `The ids on ${linesInWords(lines)} are rounded numbers such as 2.02601E+11: a spreadsheet has replaced the real ids, which are lost. Different people may have the same one.`,
  fix: 'Export the gradebook again and do not save it in a spreadsheet, or import its id column there as text.',
});

const excusedRule = (line: number, titles: readonly string[]): GradebookProblem => ({
  code: 'gradebook-excused-rule',
  line,
  what: `Learners are excused from ${titles.map((title) => quoted(title)).join(' and ')}, and the course does not say what that does to the final score.`,
  fix: 'Add to `grading` in the course’s file `excused: left-out`, so that the other assignments count for more, or `excused: zero`.',
});

function noLearners({ header }: Table, leftOut: readonly LeftOut[]): GradebookProblem {
  const left =
    leftOut.length === 0 ? '' : ` ${counted(leftOut.length, 'row was', 'rows were')} left out.`;
  return {
    code: 'gradebook-no-learners',
    line: header.line,
    what: `There is no learner below the headings.${left}`,
    fix: 'Export the gradebook with its learners.',
  };
}

/** An assignment that nobody has a score for may be in another column, or in another file. */
function emptyNotices(rows: readonly Row[], scores: readonly ScaledColumn[]): string[] {
  return scores.flatMap(({ at, assignment }) =>
    rows.every(({ cells }) => readScoreCell(cells[at] ?? '').kind === 'nothing')
      ? [`No learner has a score for ${quoted(assignment.title)}.`]
      : [],
  );
}

function signInNotice(rows: readonly Row[], { email }: Columns): string[] {
  const missing = rows.filter(({ cells }) => bareAddress(cells[email ?? -1] ?? '') === undefined);
  if (missing.length === 0) return [];
  const who =
    missing.length === rows.length
      ? 'No learner has an e-mail address, so none'
      : `${counted(missing.length, 'learner has', 'learners have')} no e-mail address, and`;
  const cannot = missing.length === rows.length ? 'will be able to' : 'will not be able to';
  return [
    `${who} ${cannot} sign in to open a course record. If the file has a column of addresses: --map "<heading>=email".`,
  ];
}

function tableNotices({ marked, hidden }: Table): string[] {
  return [
    ...(marked.length > 0
      ? [`Invisible characters were removed from the ends of cells on ${linesInWords(marked)}.`]
      : []),
    ...(hidden.length > 0
      ? [`Rows that the sheet hides are read like the others: ${linesInWords(hidden)}.`]
      : []),
  ];
}

/** Certificates would read “Lovelace, Ada”. Which part is the family name is not for a program to guess. */
function nameOrderProblems(
  rows: readonly Row[],
  columns: Columns,
  order: NameOrder | undefined,
  { header }: Table,
): GradebookProblem[] {
  if (order !== undefined || !seemLastFirst(rows.map(({ cells }) => writtenName(cells, columns))))
    return [];
  return [
    {
      code: 'gradebook-name-order',
      line: header.line,
      what: 'Most names are written like “Lovelace, Ada”.',
      fix: 'Add --name-order last-first to print them as “Ada Lovelace”, or --name-order first-last to print them as they stand.',
    },
  ];
}
