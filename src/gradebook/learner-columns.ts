import { ambiguous, columnsWhere, isFilled, type Headings } from './headings.ts';
import type { GradebookProblem } from './problem.ts';

/** The fields of a learner with the headings that are taken for them, the surest first. */
const usualHeadings = {
  name: [
    ...['learner name', 'learner', 'student name', 'student', 'full name', 'display name'],
    ...['name', 'participant'],
  ],
  'first-name': ['first name', 'firstname', 'given name', 'given names', 'forename', 'first'],
  'last-name': ['last name', 'lastname', 'surname', 'family name', 'last'],
  email: [
    ...['email', 'e mail', 'email address', 'e mail address', 'learner email', 'student email'],
    'mail',
  ],
  id: [
    ...['student id', 'learner id', 'student number', 'id number', 'sis user id', 'orgdefinedid'],
    ...['user id', 'id', 'username', 'user name', 'sis login id', 'login id'],
  ],
} as const;

export type LearnerField = keyof typeof usualHeadings;
export const learnerFields = Object.keys(usualHeadings) as LearnerField[];

/** What staff say that columns hold: the field, by the column's index. */
export type MappedColumns = ReadonlyMap<number, string>;

export interface FoundColumn {
  readonly at: number | undefined;
  readonly problems: readonly GradebookProblem[];
}

/** The column that holds a field: the mapped one, or the first with a usual heading that any learner has filled. */
export function learnerColumn(
  headings: Headings,
  field: LearnerField,
  mapped: MappedColumns,
): FoundColumn {
  const chosen = mappedTo(mapped, field);
  if (chosen.length > 0) return oneOf(headings, field, chosen);
  for (const heading of usualHeadings[field]) {
    const isFree = (at: number) => !mapped.has(at) && isFilled(headings, at);
    const found = columnsWhere(headings, (name, at) => name === heading && isFree(at));
    if (found.length > 0) return oneOf(headings, heading, found);
  }
  return { at: undefined, problems: [] };
}

/** Indexes of the columns that staff say hold a field. */
export function mappedTo(mapped: MappedColumns, field: string): number[] {
  return [...mapped].filter(([, to]) => to === field).map(([at]) => at);
}

function oneOf(headings: Headings, what: string, found: readonly number[]): FoundColumn {
  return { at: found[0], problems: found.length > 1 ? [ambiguous(headings, what, found)] : [] };
}
