import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import type { Score } from '../../model/content.ts';
import { mostPoints } from '../../model/grading.ts';
import { outcomes } from '../../schema/records.ts';
import { quoted } from '../../wording/quoted.ts';
import type { Columns } from '../columns/columns.ts';
import type { GradebookLearner } from '../learners/gradebook-learner.ts';
import { learnerName } from '../names/learner-name.ts';
import type { NameOrder } from '../names/name-commas.ts';
import { readOutcome, type OutcomeWords } from '../scores/outcomes.ts';
import type { GradebookProblem } from '../problem.ts';
import { identifierFaults, scoreFault } from './row-faults.ts';
import { readScoreCell, rescaled, settled } from '../scores/scores.ts';
import type { DecimalMark } from '../scores/decimal-mark.ts';
import { bareAddress, bareId } from '../learners/identifiers.ts';
import type { ScaledColumn } from '../scores/maxima.ts';
import type { Delimiter, Row } from '../table/table.ts';

/** The columns that are read, with what their scores are out of. */
export type ScaledColumns = Omit<Columns, 'scores'> & { readonly scores: readonly ScaledColumn[] };

export interface RowContext {
  readonly columns: ScaledColumns;
  readonly glyphs: GlyphCoverage;
  readonly nameOrder: NameOrder;
  readonly headings: readonly string[];
  readonly delimiter: Delimiter;
  /** The mark for decimals, where the file shows which it is. */
  readonly mark: DecimalMark | undefined;
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
  const take = <T>(reading: Reading<T>, at: number | undefined): T | undefined => {
    if ('value' in reading) return reading.value;
    const place = { line: row.line, ...(at === undefined ? {} : { cell: at }) };
    problems.push(...reading.problems.map((problem) => ({ ...place, ...problem })));
    return undefined;
  };
  const { columns } = context;
  const name = take(nameIn(row, context), columns.name ?? columns.firstName);
  const learner = {
    line: row.line,
    name: name?.name ?? '',
    ...(name?.oddity === undefined ? {} : { nameOddity: name.oddity }),
    ...(take(identifiersIn(row, columns), undefined) ?? { id: null, email: null }),
    scores: Object.fromEntries(
      columns.scores.map((column) => [
        column.assignment.id,
        take(scoreIn(row, column, context), column.at) ?? null,
      ]),
    ),
    outcome: take(outcomeIn(row, context), columns.outcome) ?? null,
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
    what: `The row has ${cells.length} cells, but there are ${width} headings.`,
    fix: 'A value probably contains a comma or semicolon: put it in quotation marks, or export the gradebook again.',
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

/** The first id that a row has, without what platforms write around it; empty where it has none. */
export function idIn(cells: readonly string[], { ids }: Pick<Columns, 'ids'>): string {
  for (const at of ids) {
    const id = bareId(cells[at] ?? '');
    if (id !== '') return id;
  }
  return '';
}

/** The bare address that a row has. */
export function addressIn(
  cells: readonly string[],
  { email }: Pick<Columns, 'email'>,
): string | undefined {
  return email === undefined ? undefined : bareAddress(cells[email] ?? '');
}

function identifiersIn(
  { cells }: Row,
  columns: Columns,
): Reading<{ id: string | null; email: string | null }> {
  const id = idIn(cells, columns) || null;
  const written = columns.email === undefined ? '' : (cells[columns.email] ?? '');
  const email = bareAddress(written);
  const cell = (at: number | undefined) => (at === undefined ? {} : { cell: at });
  const problems = [
    ...(id === null && written === '' ? [identifierFaults.missing] : []),
    ...(written !== '' && email === undefined
      ? [{ ...emailFault(written), ...cell(columns.email) }]
      : []),
    ...(id !== null && (id.length > 100 || /\p{C}/u.test(id))
      ? [{ ...identifierFaults.id, ...cell(columns.ids[0]) }]
      : []),
  ];
  return problems.length > 0 ? { problems } : { value: { id, email: email ?? null } };
}

/** A word such as “anonymous” is not an address of a person, and may be repeated. */
const emailFault = (written: string) =>
  /^[\p{L} ]{3,20}$/u.test(written)
    ? { ...identifierFaults.email, what: `${quoted(written)} is not a valid e-mail address.` }
    : identifierFaults.email;

function scoreIn(
  { cells }: Row,
  { at, assignment, outOf }: ScaledColumn,
  { delimiter, mark }: RowContext,
): Reading<Score> {
  const written = cells[at] ?? '';
  const cell = readScoreCell(written, mark);
  if (cell.kind === 'nothing') return { value: null };
  if (cell.kind === 'excused') return { value: 'excused' };
  if (cell.kind !== 'number' && cell.kind !== 'either')
    return scoreProblem(assignment, scoreFault(cell.kind, written));
  const value =
    cell.kind === 'number' ? cell.value : (settled(cell, { delimiter, most: outOf }) ?? 0);
  const most = (cell.kind === 'number' ? cell.outOf : undefined) ?? outOf;
  const points = rescaled(value, most, assignment.maximum);
  if (points <= mostPoints(assignment)) return { value: points };
  const extra = assignment.extraCredit
    ? ''
    : ' Where more than the maximum can be earned, say `extraCredit: true` for the assignment there.';
  return scoreProblem(assignment, {
    code: 'gradebook-score-range',
    what: `is above the maximum of ${most === 100 && outOf !== 100 ? '100 %' : most}`,
    fix: `Correct the score, or \`maximum\` in the course’s file.${extra}`,
  });
}

const scoreProblem = (
  { title }: ScaledColumn['assignment'],
  { code, what, fix }: Omit<Fault, 'what'> & { readonly what: string },
) => ({ problems: [{ code, what: `The score for ${quoted(title)} ${what}.`, fix }] });

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
            : `${value} in ${heading} is not a known outcome.`,
        fix: `Write one of ${outcomes.join(', ')}, or say what it means with --outcome-map "<value>=<outcome>".`,
      },
    ],
  };
}
