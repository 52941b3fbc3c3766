import type { Assignment } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import { plainName } from './column-name.ts';
import {
  ambiguous,
  columnsWhere,
  headingList,
  headingProblem,
  repeatable,
  type Headings,
} from './headings.ts';
import {
  learnerColumns,
  learnerFields,
  type LearnerColumns,
  type MappedColumns,
} from './learner-columns.ts';
import type { GradebookProblem } from '../problem.ts';
import { scoreColumn, type ScoreColumn } from './score-columns.ts';
import { means } from './words.ts';

/** Indexes of the columns that are read. */
export interface Columns extends LearnerColumns {
  readonly outcome: number | undefined;
  readonly scores: readonly ScoreColumn[];
  /** Columns whose values decide which rows count, by the heading that staff named. */
  readonly required: ReadonlyMap<string, number>;
  /** Columns that staff named with `--ignore`. */
  readonly ignored: ReadonlySet<number>;
}

export interface ColumnsRequest {
  readonly assignments: readonly Assignment[];
  /** Headings and the fields that staff mapped them to. */
  readonly map: ReadonlyMap<string, string>;
  readonly outcome: string | undefined;
  /** Headings of columns that decide which rows count. */
  readonly required: readonly string[];
}

export interface ColumnsReading {
  /** Incomplete where there are problems. */
  readonly columns: Columns;
  readonly problems: readonly GradebookProblem[];
  /** Notices for staff, as sentences. */
  readonly notices: readonly string[];
}

/** Finds each column by its heading. */
export function findColumns(headings: Headings, request: ColumnsRequest): ColumnsReading {
  const problems: GradebookProblem[] = [];
  const called = (heading: string): number | undefined => {
    const found = columnCalled(headings, heading);
    if (typeof found === 'number') return found;
    problems.push(found);
    return undefined;
  };
  const mapped = readMap(headings, request, called, problems);
  const outcome = request.outcome === undefined ? undefined : called(request.outcome);
  const required = new Map(
    request.required.flatMap((heading) => {
      const at = called(heading);
      return at === undefined ? [] : [[heading, at] as const];
    }),
  );
  const isOnly = request.assignments.length === 1;
  const scores = request.assignments.map((each) => scoreColumn(headings, each, mapped, isOnly));
  const learner = learnerColumns(headings, mapped);
  const ignored = new Set([...mapped].flatMap(([at, field]) => (field === 'ignore' ? [at] : [])));
  return {
    columns: {
      ...learner.columns,
      outcome,
      scores: scores.flatMap(({ column }) => column ?? []),
      required,
      ignored,
    },
    problems: [...problems, ...scores.flatMap((each) => each.problems), ...learner.problems],
    notices: [
      ...(outcome === undefined ? unusedOutcome(headings, ignored) : []),
      ...scores.flatMap((each) => each.notices),
    ],
  };
}

/** Whether a column is one of those that are read. */
export function isReadColumn(columns: Columns, at: number): boolean {
  const { name, firstName, lastName, namePrefix, secondLastName } = columns;
  const { email, ids, counted, outcome, scores, required } = columns;
  return (
    [name, firstName, lastName, namePrefix, secondLastName].includes(at) ||
    [email, ...ids, counted, outcome].includes(at) ||
    scores.some((score) => score.at === at || score.possible === at) ||
    [...required.values()].includes(at)
  );
}

function readMap(
  headings: Headings,
  { map, assignments }: ColumnsRequest,
  called: (heading: string) => number | undefined,
  problems: GradebookProblem[],
): MappedColumns {
  const known = [...learnerFields, ...assignments.map(({ id }) => id), 'ignore'];
  const mapped = new Map<number, string>();
  for (const [heading, field] of map) {
    if (known.includes(field)) {
      const at = called(heading);
      if (at !== undefined) mapped.set(at, field);
    } else problems.push(unknownField(headings, field, known));
  }
  return mapped;
}

function unknownField(headings: Headings, field: string, known: readonly string[]) {
  return headingProblem(
    headings,
    'gradebook-map-field',
    `There is no field ${quoted(field)} to map a column to.${didYouMean(field, known)}`,
    `Use one of ${listed(known, 'or')}.`,
  );
}

/** The column of a heading that staff named. */
function columnCalled(headings: Headings, heading: string): number | GradebookProblem {
  const found = columnsWhere(headings, (name) => name === plainName(heading));
  const [only] = found;
  if (found.length > 1) return ambiguous(headings, heading, found);
  if (only !== undefined) return only;
  const what = `There is no column ${quoted(heading)}.${didYouMean(heading, repeatable(headings))}`;
  const fix = `Use one of the headings: ${headingList(headings)}.`;
  return headingProblem(headings, 'gradebook-column-unknown', what, fix);
}

function unusedOutcome({ written }: Headings, ignored: ReadonlySet<number>): string[] {
  const heading = written.find((each, at) => means(each, 'outcome') && !ignored.has(at));
  if (heading === undefined) return [];
  return [
    `The column ${quoted(heading)} is not used. To use it instead of the grading policy, add --outcome "${heading}".`,
  ];
}
