import type { GlyphCoverage } from '../fonts/coverage.ts';
import { outcomes } from '../schema/records.ts';
import { quoted } from '../wording/quoted.ts';
import type { Columns } from './columns.ts';
import type { GradebookLearner } from './gradebook-learner.ts';
import { learnerName, type NameOrder } from './learner-name.ts';
import { readOutcome, type OutcomeWords } from './outcomes.ts';
import type { GradebookProblem } from './problem.ts';
import { identifierFaults, scoreFaults } from './row-faults.ts';
import type { ScoreColumn } from './score-columns.ts';
import { readScore } from './scores.ts';
import type { Delimiter, Row } from './table.ts';

export interface RowContext {
  readonly columns: Columns;
  readonly glyphs: GlyphCoverage;
  readonly nameOrder: NameOrder;
  readonly headings: readonly string[];
  readonly delimiter: Delimiter;
  readonly outcomeWords: OutcomeWords;
}

export interface RowReading {
  /** Undefined where there are problems. */
  readonly learner: GradebookLearner | undefined;
  readonly problems: readonly GradebookProblem[];
}

type Fault = Omit<GradebookProblem, 'line'>;
type Reading<T> = { readonly value: T } | { readonly problems: readonly Fault[] };

/** Reads one learner's row, and finds everything that is wrong with it. */
export function readRow(row: Row, context: RowContext): RowReading {
  const ragged = raggedProblem(row, context.headings.length);
  if (ragged) return { learner: undefined, problems: [{ ...ragged, line: row.line }] };

  const problems: GradebookProblem[] = [];
  const take = <T>(reading: Reading<T>): T | undefined => {
    if ('value' in reading) return reading.value;
    problems.push(...reading.problems.map((problem) => ({ ...problem, line: row.line })));
    return undefined;
  };
  const name = take(nameIn(row, context));
  const learner = {
    line: row.line,
    name: name?.name ?? '',
    ...(name?.oddity === undefined ? {} : { nameOddity: name.oddity }),
    ...(take(identifiersIn(row, context.columns)) ?? { id: null, email: null }),
    scores: Object.fromEntries(
      context.columns.scores.map((column) => [
        column.assignment.id,
        take(scoreIn(row, column, context)) ?? null,
      ]),
    ),
    outcome: take(outcomeIn(row, context)) ?? null,
  };
  return { learner: problems.length === 0 ? learner : undefined, problems };
}

function raggedProblem({ cells }: Row, width: number): Fault | undefined {
  if (
    cells.length === width ||
    (cells.length > width && cells.slice(width).every((cell) => cell === ''))
  )
    return undefined;
  return {
    code: 'gradebook-row-ragged',
    what: `The row has ${cells.length} cells, the headings are ${width}.`,
    fix: 'Put a cell that holds the delimiter in quotation marks, or add the cells that are missing.',
  };
}

function nameIn(
  { cells }: Row,
  { columns, nameOrder, glyphs }: RowContext,
): Reading<{ name: string; oddity: string | undefined }> {
  const name = learnerName(cells, columns, nameOrder, glyphs);
  if (name.ok) return { value: name };
  return {
    problems: name.faults.map((fault) => ({ code: 'gradebook-name' as const, ...fault })),
  };
}

function identifiersIn(
  { cells }: Row,
  columns: Columns,
): Reading<{ id: string | null; email: string | null }> {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '')) || null;
  const [id, email] = [cell(columns.id), cell(columns.email)];
  const problems = [
    ...(id === null && email === null ? [identifierFaults.missing] : []),
    ...(email !== null && (!/^[^\s@]+@[^\s@]+$/u.test(email) || email.length > 254)
      ? [identifierFaults.email]
      : []),
    ...(id !== null && (id.length > 100 || /\p{C}/u.test(id)) ? [identifierFaults.id] : []),
  ];
  return problems.length > 0 ? { problems } : { value: { id, email } };
}

function scoreIn(
  { cells }: Row,
  { at, assignment, percent }: ScoreColumn,
  { delimiter }: RowContext,
): Reading<number | null> {
  const { maximum, title } = assignment;
  const score = readScore(cells[at] ?? '', { maximum, percent, delimiter });
  if (score.ok) return { value: score.points };
  const { code, what, fix } = scoreFaults[score.fault];
  return {
    problems: [
      {
        code,
        what: `The score for ${quoted(title)} ${what}${score.fault === 'out-of-range' ? ` of ${percent ? '100 %' : maximum}` : ''}.`,
        fix,
      },
    ],
  };
}

function outcomeIn(
  { cells }: Row,
  { columns, headings, outcomeWords }: RowContext,
): Reading<GradebookLearner['outcome']> {
  if (columns.outcome === undefined) return { value: null };
  const cell = cells[columns.outcome] ?? '';
  const outcome = readOutcome(cell, outcomeWords);
  if (outcome !== undefined) return { value: outcome };
  const heading = quoted(headings[columns.outcome] ?? '');
  // Staff may have named a column that holds no outcomes but scores or addresses.
  const value = /[\d@]/u.test(cell) ? 'The value' : quoted(cell);
  return {
    problems: [
      {
        code: 'gradebook-outcome',
        what:
          cell === ''
            ? `The outcome in ${heading} is empty.`
            : `${value} in ${heading} is no known outcome.`,
        fix: `Write one of ${outcomes.join(', ')}, or say what it means with --outcome-map "<value>=<outcome>".`,
      },
    ],
  };
}
