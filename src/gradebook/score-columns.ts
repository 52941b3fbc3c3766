import type { Assignment } from '../model/content.ts';
import { quoted } from '../wording/quoted.ts';
import { plainName } from './column-name.ts';
import { ambiguous, columnsWhere, headingList, headingProblem, type Headings } from './headings.ts';
import { mappedTo, type MappedColumns } from './learner-columns.ts';
import type { GradebookProblem } from './problem.ts';

export interface ScoreColumn {
  readonly at: number;
  readonly assignment: Assignment;
  /** Whether plain numbers are per cent of the maximum. */
  readonly percent: boolean;
}

export interface FoundScores {
  readonly column: ScoreColumn | undefined;
  readonly problems: readonly GradebookProblem[];
  readonly notices: readonly string[];
}

/** The column with the scores of an assignment: one with points rather than one with per cent, where there are both. */
export function scoreColumn(
  headings: Headings,
  assignment: Assignment,
  mapped: MappedColumns,
): FoundScores {
  const candidates = candidatesFor(headings, assignment, mapped);
  const scaleOf = (at: number) => headings.readings[at]?.scale;
  for (const scale of ['points', 'unsaid', 'percent'] as const) {
    const found = candidates.filter((at) => scaleOf(at) === scale);
    const [at] = found;
    if (at === undefined) continue;
    const column = { at, assignment, percent: scale === 'percent' };
    const rivals = found.length > 1 ? [ambiguous(headings, assignment.title, found)] : [];
    return {
      column,
      problems: [...rivals, ...maximumProblems(headings, column)],
      notices: weightNotices(headings, column),
    };
  }
  const [letters] = candidates;
  const problem =
    letters === undefined
      ? missing(headings, assignment)
      : onlyLetters(headings, assignment, letters);
  return { column: undefined, problems: [problem], notices: [] };
}

function candidatesFor(
  headings: Headings,
  { id, title }: Assignment,
  mapped: MappedColumns,
): number[] {
  const chosen = mappedTo(mapped, id);
  if (chosen.length > 0) return chosen;
  const wanted = [plainName(title), plainName(id)];
  return columnsWhere(headings, (_name, at) => {
    const readings = headings.readings[at]?.readings ?? [];
    return !mapped.has(at) && readings.some((reading) => wanted.includes(reading));
  });
}

function missing(headings: Headings, { id, title }: Assignment): GradebookProblem {
  return headingProblem(
    headings,
    'gradebook-column-missing',
    `There is no column for the assignment ${quoted(title)}.`,
    `Add one, or say which it is with --map "<heading>=${id}". The headings are ${headingList(headings)}.`,
  );
}

function onlyLetters(headings: Headings, { title }: Assignment, at: number): GradebookProblem {
  return headingProblem(
    headings,
    'gradebook-column-letters',
    `The column ${quoted(headings.written[at] ?? '')} holds letters; the grading policy needs points for ${quoted(title)}.`,
    'Export the gradebook again with the grade display type “Real”.',
  );
}

function maximumProblems(headings: Headings, { at, assignment }: ScoreColumn): GradebookProblem[] {
  const heading = headings.written[at] ?? '';
  const maximum = headings.readings[at]?.maximum;
  if (maximum === undefined || maximum === assignment.maximum) return [];
  return [
    headingProblem(
      headings,
      'gradebook-maximum-differs',
      `The heading ${quoted(heading)} says ${maximum} points; in the course, ${quoted(assignment.title)} has ${assignment.maximum}.`,
      'Correct `maximum` in the course’s file, or the heading.',
    ),
  ];
}

function weightNotices({ written, readings }: Headings, { at, assignment }: ScoreColumn): string[] {
  const heading = written[at] ?? '';
  const weight = readings[at]?.weight;
  if (weight === undefined || weight === assignment.weight) return [];
  return [
    `The heading ${quoted(heading)} says ${weight} %; in the course, ${quoted(assignment.title)} weighs ${assignment.weight} %. The course’s weight is used.`,
  ];
}
