import type { GlyphCoverage } from '../fonts/coverage.ts';
import type { GradingPolicy, Outcome } from '../model/content.ts';
import { linesInWords } from '../wording/listed.ts';
import { faultsIn } from './cell-faults.ts';
import { findColumns, type Columns } from './columns.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { seemLastFirst, writtenName, type NameOrder } from './learner-name.ts';
import { duplicates } from './duplicates.ts';
import { outcomeWords } from './outcomes.ts';
import { pointsProblems, withoutPlatformRows } from './platform-rows.ts';
import type { GradebookProblem } from './problem.ts';
import { readRow, type RowContext } from './read-row.ts';
import type { Row, Table, TableReading } from './table.ts';

export interface GradebookRequest {
  readonly policy: GradingPolicy;
  readonly glyphs: GlyphCoverage;
  /** Headings and the fields that they hold, where the headings themselves do not say so. */
  readonly map?: ReadonlyMap<string, string>;
  /** The heading of the column whose outcomes are believed. */
  readonly outcome?: string | undefined;
  readonly outcomeMap?: ReadonlyMap<string, Outcome>;
  readonly nameOrder?: NameOrder | undefined;
}

export interface Gradebook {
  /** The good rows, in the order of the file. */
  readonly learners: readonly GradebookLearner[];
  /** Problems of the file as a whole. While there are any, no row has been read. */
  readonly fileProblems: readonly GradebookProblem[];
  /** Problems of single rows, by line. Those rows are not among the learners. */
  readonly rowProblems: readonly GradebookProblem[];
  /** What staff should know, as sentences. */
  readonly notices: readonly string[];
}

/** Understands the table of a gradebook export. Never throws for what is in it. */
export function readGradebook(reading: TableReading, request: GradebookRequest): Gradebook {
  if (!reading.ok) return unreadable([reading.problem]);
  const gradebook = understand(reading.table, request);
  return reading.table.source === 'workbook' ? gradebook : withoutCells(gradebook);
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

function understand(table: Table, request: GradebookRequest): Gradebook {
  const { assignments } = request.policy;
  const { columns, problems, notices } = findColumns(table, {
    assignments,
    map: request.map ?? new Map(),
    outcome: request.outcome,
  });
  if (problems.length > 0) return unreadable(problems, notices);

  const found = withoutPlatformRows(table.rows, columns);
  const nameOrder = request.nameOrder ?? 'first-last';
  const fileProblems = [
    ...pointsProblems(found.pointsPossible, columns),
    ...nameOrderProblems(found.learners, columns, request.nameOrder, table),
    ...(found.learners.length === 0 ? [noLearners(table)] : []),
  ];
  if (fileProblems.length > 0) return unreadable(fileProblems, notices);

  const { header, delimiter } = table;
  const rows = readRows(found.learners, {
    columns,
    glyphs: request.glyphs,
    nameOrder,
    headings: header.cells,
    delimiter,
    outcomeWords: outcomeWords(request.outcomeMap),
    cellFaults: faultsIn(table, columns),
  });
  const allNotices = [...notices, ...found.notices, ...tableNotices(table)];
  return { ...rows, fileProblems: [], notices: allNotices };
}

function readRows(
  rows: readonly Row[],
  { cellFaults, ...context }: RowContext & Pick<Table, 'cellFaults'>,
): Pick<Gradebook, 'learners' | 'rowProblems'> {
  const readings = rows.map((row) => readRow(row, context));
  const repeated = duplicates(rows, context.columns);
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
): Gradebook {
  return { learners: [], fileProblems, rowProblems: [], notices };
}

function noLearners({ header }: Table): GradebookProblem {
  return {
    code: 'gradebook-no-learners',
    line: header.line,
    what: 'There is no learner below the headings.',
    fix: 'Export the gradebook with its learners.',
  };
}

function tableNotices({ marked, hidden }: Table): string[] {
  return [
    ...(marked.length > 0
      ? [`Marks that nobody can see were taken off the ends of cells on ${linesInWords(marked)}.`]
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
