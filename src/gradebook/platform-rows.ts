import { quoted } from '../wording/quoted.ts';
import type { Columns } from './columns.ts';
import { writtenName } from './learner-name.ts';
import type { GradebookProblem } from './problem.ts';
import type { Row } from './table.ts';

export interface FoundRows {
  readonly learners: readonly Row[];
  /** The row in which Canvas says how many points each assignment has. */
  readonly pointsPossible: Row | undefined;
  readonly notices: readonly string[];
}

/** Tells the rows of learners from those that a learning platform adds for itself. */
export function withoutPlatformRows(rows: readonly Row[], columns: Columns): FoundRows {
  const pointsPossible = rows
    .slice(0, 3)
    .find(({ cells }) => cells.some((cell) => /^points possible$/iu.test(cell)));
  const isPosting = ({ cells }: Row) =>
    cells.some((cell) => /^manual posting$/iu.test(cell)) &&
    writtenName(cells, columns).trim() === '';
  const isTestStudent = ({ cells }: Row) => writtenName(cells, columns) === 'Student, Test';
  const test = rows.find(isTestStudent);
  return {
    learners: rows.filter(
      (row) => row !== pointsPossible && !isPosting(row) && !isTestStudent(row),
    ),
    pointsPossible,
    notices: test
      ? [`Line ${test.line} is the learning platform’s test student and was left out.`]
      : [],
  };
}

/** Where the platform's points differ from the course's, every score would be taken for more or less than it is. */
export function pointsProblems(row: Row | undefined, { scores }: Columns): GradebookProblem[] {
  if (!row) return [];
  return scores.flatMap(({ at, assignment, percent }) => {
    const said = Number(row.cells[at] || Number.NaN);
    if (percent || Number.isNaN(said) || said === assignment.maximum) return [];
    return [
      {
        code: 'gradebook-maximum-differs' as const,
        line: row.line,
        what: `The gradebook gives ${quoted(assignment.title)} ${said} points; in the course it has ${assignment.maximum}.`,
        fix: 'Correct `maximum` in the course’s file, or the gradebook.',
      },
    ];
  });
}
