import type { Assignment } from '../../model/content.ts';
import { counted } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { plainName, type Mark, type NameReading } from './column-name.ts';
import {
  ambiguous,
  columnsWhere,
  headingAt,
  headingList,
  headingProblem,
  type Headings,
} from './headings.ts';
import { mappedTo, type MappedColumns } from './learner-columns.ts';
import type { GradebookProblem } from '../problem.ts';
import { means } from './words.ts';

/** The column with the scores of an assignment. */
export interface ScoreColumn {
  readonly at: number;
  readonly assignment: Assignment;
  /** The parts of the heading beside the assignment’s name. */
  readonly marks: readonly Mark[];
  /** A column with the maximum for each learner. */
  readonly possible: number | undefined;
}

export interface FoundScores {
  readonly column: ScoreColumn | undefined;
  readonly problems: readonly GradebookProblem[];
  readonly notices: readonly string[];
}

interface Candidate {
  readonly at: number;
  readonly marks: readonly Mark[];
}

const has = ({ marks }: Candidate, ...kinds: Mark['kind'][]) =>
  marks.some(({ kind }) => kinds.includes(kind));
const isSure = (candidate: Candidate) => !has(candidate, 'letter', 'earned', 'possible', 'other');

/** Which of several columns has the score: the one that is called as the assignment is, then points, then per cent. */
const preferences: readonly ((candidate: Candidate) => boolean)[] = [
  ({ marks }) => marks.length === 0,
  ({ marks }) => marks.every(({ kind }) => kind === 'number' || kind === 'bare'),
  (candidate) => has(candidate, 'points'),
  (candidate) => !has(candidate, 'percent', 'mean'),
  (candidate) => !has(candidate, 'percent'),
  () => true,
];

/** Finds the column with the scores of an assignment. @param isOnly whether the course has no other */
export function scoreColumn(
  headings: Headings,
  assignment: Assignment,
  mapped: MappedColumns,
  isOnly = false,
): FoundScores {
  const chosen = mappedTo(mapped, assignment.id);
  const wanted = [plainName(assignment.title), plainName(assignment.id)];
  const named = candidatesFor(headings, wanted, mapped);
  const candidates =
    chosen.length > 0
      ? chosen.map((at) => ({ at, marks: headings.readings[at]?.at(-1)?.marks ?? [] }))
      : named.filter(isSure);
  const found = preferences
    .map((isPreferred) => candidates.filter(isPreferred))
    .find((group) => group.length > 0);
  const [first] = found ?? [];
  if (!found || !first)
    return {
      column: undefined,
      problems: [missing(headings, assignment, named, isOnly)],
      notices: [],
    };
  const column = {
    ...first,
    assignment,
    possible: possibleFor(headings, first.at, wanted, isOnly),
  };
  const rivals = found.map(({ at }) => at);
  return {
    column,
    problems: rivals.length > 1 ? [ambiguous(headings, assignment.title, rivals)] : [],
    notices: weightNotices(headings, column),
  };
}

function candidatesFor(
  headings: Headings,
  wanted: readonly string[],
  mapped: MappedColumns,
): Candidate[] {
  return columnsWhere(headings, (_, at) => !mapped.has(at)).flatMap((at) => {
    const reading = readingAs(headings.readings[at] ?? [], wanted);
    return reading ? [{ at, marks: reading.marks }] : [];
  });
}

const readingAs = (readings: readonly NameReading[], wanted: readonly string[]) =>
  readings.find(({ name }) => wanted.includes(name));

/**
 * The column with the maximum of a score: “Quiz 1 - Max Points”, “Homework (Possible)”, or the one beside it that is called “Points”
 * or “Max points”. If the course has one assignment, it may be anywhere.
 */
function possibleFor(
  headings: Headings,
  score: number,
  wanted: readonly string[],
  isOnly: boolean,
): number | undefined {
  const names = [...wanted, ...(headings.readings[score] ?? []).map(({ name }) => name)];
  const named = columnsWhere(headings, () => true).find((at) => {
    const reading = readingAs(headings.readings[at] ?? [], names);
    return at !== score && reading?.marks.some(({ kind }) => kind === 'possible');
  });
  const beside = isMaximum(headings, score + 1, score) ? score + 1 : undefined;
  const anywhere = isOnly
    ? columnsWhere(headings, (_, at) => at !== score && isMaximum(headings, at, score))
    : [];
  return named ?? beside ?? anywhere[0];
}

/** Whether a column is called “Max points” or “Points”, and is nowhere less than a score. */
function isMaximum({ written, table }: Headings, at: number, score: number): boolean {
  const heading = written[at] ?? '';
  const isCalled = means(heading, 'possible') || (at === score + 1 && means(heading, 'points'));
  const number = (cell: string | undefined) => Number((cell ?? '').replace(',', '.') || Number.NaN);
  const numbers = table.rows.map(({ cells }) => [number(cells[at]), number(cells[score])] as const);
  return (
    isCalled && numbers.every(([most, own]) => !(most < own)) && numbers.some(([most]) => most > 0)
  );
}

function missing(
  headings: Headings,
  { id, title }: Assignment,
  unsure: readonly Candidate[],
  isOnly: boolean,
): GradebookProblem {
  const map = (at: number) => `--map "${headings.written[at] ?? ''}=${id}"`;
  const likely = unsure.filter((candidate) => !has(candidate, 'possible'));
  const [only] = likely;
  if (!only) {
    const completed = isOnly
      ? ` A course that is completed and not graded needs a column ${quoted(title)} with the full points for learners who completed it; progress is not a score.`
      : '';
    return headingProblem(
      headings,
      'gradebook-column-missing',
      `There is no column for the assignment ${quoted(title)}.`,
      `Add one, or name it with --map "<heading>=${id}". The headings are ${headingList(headings)}.${completed}`,
    );
  }
  if (likely.every((candidate) => has(candidate, 'letter'))) {
    return headingProblem(
      headings,
      'gradebook-column-letters',
      `The column ${headingAt(headings, only.at)} holds letters; the grading policy needs points for ${quoted(title)}.`,
      'Export the gradebook again with the grade display type “Real”.',
    );
  }
  const others =
    likely.length > 1 ? ` ${counted(likely.length - 1, 'other is', 'others are')} like it.` : '';
  return headingProblem(
    headings,
    'gradebook-column-doubtful',
    `The column ${headingAt(headings, only.at)} may not be the score for ${quoted(title)}: its heading says ${saidBy(only)}.${others}`,
    `If it is the score: ${map(only.at)}. Otherwise export the gradebook with the scores of ${quoted(title)}.`,
  );
}

const saidBy = ({ marks }: Candidate): string =>
  marks.flatMap((mark) => ('words' in mark ? [quoted(mark.words.trim())] : [])).join(' and ');

function weightNotices(headings: Headings, { at, assignment, marks }: ScoreColumn): string[] {
  const weight = marks.find((mark) => mark.kind === 'weight')?.value;
  if (weight === undefined || weight === assignment.weight) return [];
  return [
    `The heading ${headingAt(headings, at)} says ${weight} %; in the course, ${quoted(assignment.title)} counts for ${assignment.weight} %. The course’s weight is used.`,
  ];
}
