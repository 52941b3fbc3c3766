import type { GlyphCoverage } from '../fonts/coverage.ts';
import type { GradingPolicy, Outcome } from '../model/content.ts';
import { linesInWords } from '../wording/listed.ts';
import { findColumns, type Columns } from './columns.ts';
import { decodeGradebook } from './decode.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { writtenName, type NameOrder } from './learner-name.ts';
import { seemLastFirst } from './name-commas.ts';
import { duplicates } from './duplicates.ts';
import { outcomeWords } from './outcomes.ts';
import { pointsProblems, withoutPlatformRows } from './platform-rows.ts';
import type { GradebookProblem } from './problem.ts';
import { readRow, type RowContext } from './read-row.ts';
import { readTable, type Row, type Table } from './table.ts';

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

/** Reads a gradebook export. Never throws for what is in the file. */
export function readGradebook(bytes: Uint8Array, request: GradebookRequest): Gradebook {
  const decoding = decodeGradebook(bytes);
  if (!decoding.ok) return unreadable([decoding.problem]);
  const reading = readTable(decoding.text);
  if (!reading.ok) return unreadable([reading.problem]);

  const { assignments } = request.policy;
  const { columns, problems, notices } = findColumns(reading.table, {
    assignments,
    map: request.map ?? new Map(),
    outcome: request.outcome,
  });
  if (problems.length > 0) return unreadable(problems, notices);

  const found = withoutPlatformRows(reading.table.rows, columns);
  const nameOrder = request.nameOrder ?? 'first-last';
  const fileProblems = [
    ...pointsProblems(found.pointsPossible, columns),
    ...nameOrderProblems(found.learners, columns, request.nameOrder, reading.table),
    ...(found.learners.length === 0 ? [noLearners(reading.table)] : []),
  ];
  if (fileProblems.length > 0) return unreadable(fileProblems, notices);

  const { header, delimiter } = reading.table;
  const rows = readRows(found.learners, {
    columns,
    glyphs: request.glyphs,
    nameOrder,
    headings: header.cells,
    delimiter,
    outcomeWords: outcomeWords(request.outcomeMap),
  });
  const allNotices = [...notices, ...found.notices, ...markNotices(reading.table)];
  return { ...rows, fileProblems: [], notices: allNotices };
}

function readRows(
  rows: readonly Row[],
  context: RowContext,
): Pick<Gradebook, 'learners' | 'rowProblems'> {
  const readings = rows.map((row) => readRow(row, context));
  const repeated = duplicates(rows, context.columns);
  const bad = new Set(repeated.map(({ line }) => line));
  const problems = [...readings.flatMap((reading) => reading.problems), ...repeated];
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

function markNotices({ marked }: Table): string[] {
  if (marked.length === 0) return [];
  const where = linesInWords(marked);
  return [`Marks that nobody can see were taken off the ends of cells on ${where}.`];
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
