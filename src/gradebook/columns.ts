import type { Assignment } from '../model/content.ts';
import { listed } from '../wording/listed.ts';
import { didYouMean } from '../wording/nearest.ts';
import { quoted } from '../wording/quoted.ts';
import { plainName } from './column-name.ts';
import {
  ambiguous,
  columnsWhere,
  headingList,
  headingProblem,
  headingsOf,
  repeatable,
  type Headings,
} from './headings.ts';
import { learnerColumn, learnerFields, type FoundColumn } from './learner-columns.ts';
import { outcomeHeadings } from './outcomes.ts';
import type { GradebookProblem } from './problem.ts';
import { scoreColumn, type ScoreColumn } from './score-columns.ts';
import type { Table } from './table.ts';

/** Indexes of the columns that are read. */
export interface Columns {
  readonly name: number | undefined;
  readonly firstName: number | undefined;
  readonly lastName: number | undefined;
  readonly email: number | undefined;
  readonly id: number | undefined;
  readonly outcome: number | undefined;
  readonly scores: readonly ScoreColumn[];
}

export interface ColumnsRequest {
  readonly assignments: readonly Assignment[];
  /** Headings and the fields that staff say they hold. */
  readonly map: ReadonlyMap<string, string>;
  readonly outcome: string | undefined;
}

export interface ColumnsReading {
  /** Meaningless where there are problems. */
  readonly columns: Columns;
  readonly problems: readonly GradebookProblem[];
  /** What staff should know, as sentences. */
  readonly notices: readonly string[];
}

/** Finds each column by its heading. */
export function findColumns(table: Table, request: ColumnsRequest): ColumnsReading {
  const headings = headingsOf(table);
  const { mapped, problems: mapProblems } = readMap(headings, request);
  const [name, firstName, lastName, email, id] = (
    ['name', 'first-name', 'last-name', 'email', 'id'] as const
  ).map((field) => learnerColumn(headings, field, mapped));
  const outcome: FoundColumn =
    request.outcome === undefined
      ? { at: undefined, problems: [] }
      : columnCalled(headings, request.outcome);
  const scores = request.assignments.map((each) => scoreColumn(headings, each, mapped));
  const columns: Columns = {
    name: name?.at,
    firstName: firstName?.at,
    lastName: lastName?.at,
    email: email?.at,
    id: id?.at,
    outcome: outcome.at,
    scores: scores.flatMap(({ column }) => column ?? []),
  };
  const found = [name, firstName, lastName, email, id, outcome, ...scores];
  return {
    columns,
    problems: [
      ...mapProblems,
      ...found.flatMap((each) => each?.problems ?? []),
      ...missingFields(headings, columns),
    ],
    notices: [
      ...(request.outcome === undefined ? unusedOutcome(headings) : []),
      ...scores.flatMap(({ notices }) => notices),
    ],
  };
}

function readMap(headings: Headings, { map, assignments }: ColumnsRequest) {
  const known = [...learnerFields, ...assignments.map(({ id }) => id), 'ignore'];
  const mapped = new Map<number, string>();
  const problems: GradebookProblem[] = [];
  for (const [heading, field] of map) {
    const column = columnCalled(headings, heading);
    if (!known.includes(field)) problems.push(unknownField(headings, field, known));
    else if (column.at === undefined) problems.push(...column.problems);
    else mapped.set(column.at, field);
  }
  return { mapped, problems };
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
function columnCalled(headings: Headings, heading: string): FoundColumn {
  const found = columnsWhere(headings, (name) => name === plainName(heading));
  if (found.length > 1) return { at: undefined, problems: [ambiguous(headings, heading, found)] };
  if (found.length === 1) return { at: found[0], problems: [] };
  const what = `There is no column ${quoted(heading)}.${didYouMean(heading, repeatable(headings))}`;
  const fix = `Use one of the headings: ${headingList(headings)}.`;
  return {
    at: undefined,
    problems: [headingProblem(headings, 'gradebook-column-unknown', what, fix)],
  };
}

function unusedOutcome({ names, written }: Headings): string[] {
  const heading = written[names.findIndex((name) => outcomeHeadings.has(name))];
  if (heading === undefined) return [];
  return [
    `The column ${quoted(heading)} is not used. To believe it instead of the grading policy, add --outcome "${heading}".`,
  ];
}

function missingFields(headings: Headings, columns: Columns): GradebookProblem[] {
  const { name, firstName, lastName, id, email } = columns;
  const missing = (what: string, how: string) =>
    headingProblem(
      headings,
      'gradebook-column-missing',
      what,
      `Say which ${how}. The headings are ${headingList(headings)}.`,
    );
  const hasName = name !== undefined || (firstName !== undefined && lastName !== undefined);
  return [
    ...(hasName
      ? []
      : [
          missing(
            'There is no column for the learner’s name.',
            'it is with --map "<heading>=name", or first-name and last-name',
          ),
        ]),
    ...(id !== undefined || email !== undefined
      ? []
      : [
          missing(
            'There is no column by which a learner can be recognised again.',
            'holds the learner’s id or e-mail address with --map "<heading>=id" or "<heading>=email"',
          ),
        ]),
  ];
}
