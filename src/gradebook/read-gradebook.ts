import type { GlyphCoverage } from '../model/glyph-coverage.ts';
import type { Course, Outcome } from '../model/content.ts';
import { faultsIn } from './table/cell-faults.ts';
import { findColumns, isReadColumn, type Columns } from './columns/columns.ts';
import { shownMark, type DecimalMark } from './scores/decimal-mark.ts';
import { duplicates } from './learners/duplicates.ts';
import { fileDoubts } from './file-doubts.ts';
import { fileNotices } from './file-notices.ts';
import { fileReading, type FileReading } from './file-reading.ts';
import type { GradebookLearner } from './learners/gradebook-learner.ts';
import { withHeadings } from './columns/heading-row.ts';
import { headingsOf } from './columns/headings.ts';
import { writtenName } from './names/learner-name.ts';
import type { NameOrder } from './names/name-commas.ts';
import { scaled } from './scores/maxima.ts';
import { outcomeWords } from './scores/outcomes.ts';
import { withoutPlatformRows } from './rows/platform-rows.ts';
import type { GradebookProblem } from './problem.ts';
import { addressIn, idIn, readRow, type RowContext } from './rows/read-row.ts';
import {
  chosenRows,
  statusColumns,
  type RequiredValues,
  type StatusColumn,
} from './rows/row-choice.ts';
import type { Row, Table, TableReading } from './table/table.ts';

export interface GradebookRequest {
  /** The course that the certificates are of. */
  readonly course: Pick<Course, 'id' | 'title' | 'grading'>;
  readonly glyphs: GlyphCoverage;
  /** Headings and their fields, for headings that are not recognised. */
  readonly map?: ReadonlyMap<string, string>;
  /** The heading of the column whose outcomes are used. */
  readonly outcome?: string | undefined;
  readonly outcomeMap?: ReadonlyMap<string, Outcome>;
  readonly nameOrder?: NameOrder | undefined;
  /** The maxima of assignments in this file, by the assignment’s id, where they differ from the course’s. */
  readonly scale?: ReadonlyMap<string, number>;
  /** The mark for decimals, where the file does not show which it is. */
  readonly decimal?: DecimalMark | undefined;
  /** Values that rows must have in a column to count, by its heading. */
  readonly required?: RequiredValues;
}

export interface Gradebook {
  /** The good rows, in the order of the file. */
  readonly learners: readonly GradebookLearner[];
  /** Problems of the file as a whole, and doubts about how to read it. If there are any, no row has been read. */
  readonly fileProblems: readonly GradebookProblem[];
  /** Problems of single rows, by line. Those rows are not among the learners. */
  readonly rowProblems: readonly GradebookProblem[];
  /** Notices for staff, as sentences. */
  readonly notices: readonly string[];
  /** How the file was read; undefined if its columns were not found. */
  readonly reading: FileReading | undefined;
  /** Columns that exclude some learners. */
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
  const known = { headings, columns, scores: scaling.columns, learners: rows, leftOut, mark };
  const statuses = statusColumns(
    headings,
    rows,
    (at) => isReadColumn(columns, at) || columns.ignored.has(at),
  );
  const reading = fileReading({ ...known, statuses });
  const doubts =
    problems.length > 0 ? problems : [...scaling.problems, ...fileDoubts(known, request)];
  if (doubts.length > 0) return unreadable(doubts, notices, reading);

  const read = readRows(rows, {
    columns: { ...columns, scores: scaling.columns },
    glyphs: request.glyphs,
    nameOrder: request.nameOrder ?? 'first-last',
    headings: table.header.cells,
    delimiter: table.delimiter,
    mark,
    outcomeWords: outcomeWords(request.outcomeMap),
    cellFaults: faultsIn(table, (cell) => isReadColumn(columns, cell)),
  });
  const allNotices = [...notices, ...fileNotices(known)];
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
      email: addressIn(cells, columns) ?? '',
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
