import {
  ambiguous,
  columnsWhere,
  headingList,
  headingProblem,
  isFilled,
  type Headings,
} from './headings.ts';
import { bareAddress, bareId } from '../learners/identifiers.ts';
import type { GradebookProblem } from '../problem.ts';
import { means, rankOf, type Meaning } from './words.ts';

/** The fields of a learner that staff can map columns to. */
export const learnerFields = ['name', 'first-name', 'last-name', 'email', 'id'] as const;
type LearnerField = (typeof learnerFields)[number];

/** Fields that staff mapped columns to, by the column's index. */
export type MappedColumns = ReadonlyMap<number, string>;

/** Indexes of the columns that hold a learner. Either `name` or both of the others are there. */
export interface LearnerColumns {
  readonly name: number | undefined;
  readonly firstName: number | undefined;
  readonly lastName: number | undefined;
  /** The words between first and last name, and the second of two last names, if they have separate columns. */
  readonly namePrefix: number | undefined;
  readonly secondLastName: number | undefined;
  readonly email: number | undefined;
  /** A row's id is the first of these that it has. */
  readonly ids: readonly number[];
  /** A column of row numbers, which are not ids. */
  readonly counted: number | undefined;
}

export interface FoundLearnerColumns {
  readonly columns: LearnerColumns;
  readonly problems: readonly GradebookProblem[];
}

/** Finds the columns of learners: the mapped ones, or those with a usual heading that any learner has filled. */
export function learnerColumns(headings: Headings, mapped: MappedColumns): FoundLearnerColumns {
  const problems: GradebookProblem[] = [];
  const find = (field: LearnerField, meaning: Meaning): number | undefined => {
    const chosen = mappedTo(mapped, field);
    const found = chosen.length > 0 ? chosen : usual(headings, meaning, mapped);
    const [first] = found;
    if (first === undefined) return undefined;
    if (found.length > 1) problems.push(ambiguous(headings, headings.names[first] ?? field, found));
    return first;
  };
  const names = nameColumns(headings, mapped, find);
  const email = find('email', 'email') ?? loginWithAddresses(headings, mapped);
  const chosen = mappedTo(mapped, 'id');
  const all = chosen.length > 0 ? chosen : idColumns(headings, mapped, email);
  const counted =
    chosen.length > 0 || email === undefined
      ? undefined
      : all.find((at) => isCounted(headings, at));
  const ids = all.filter((at) => at !== counted);
  const isHalves = names.lastName !== undefined;
  const part = (meaning: Meaning) => (isHalves ? usual(headings, meaning, mapped)[0] : undefined);
  const columns = {
    ...names,
    namePrefix: part('name prefix'),
    secondLastName: part('second last name'),
    email,
    ids,
    counted,
  };
  return { columns, problems: [...problems, ...missing(headings, columns)] };
}

/** Indexes of the columns that staff mapped to a field. */
export function mappedTo(mapped: MappedColumns, field: string): number[] {
  return [...mapped].filter(([, to]) => to === field).map(([at]) => at);
}

/** The columns whose heading is the surest word with a meaning. */
function usual(headings: Headings, meaning: Meaning, mapped: MappedColumns): number[] {
  const ranked = columnsWhere(headings, (_, at) => !mapped.has(at) && isFilled(headings, at))
    .map((at) => ({ at, rank: headingRank(headings, at, meaning) }))
    .filter(({ rank }) => rank < Infinity);
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const word = headings.names[ranked.find(({ rank }) => rank === best)?.at ?? -1];
  return ranked
    .filter(({ at, rank }) => rank === best && headings.names[at] === word)
    .map(({ at }) => at);
}

/** “Name (Original Name)” is also a name, if no heading is a name without brackets. */
function headingRank({ written, readings }: Headings, at: number, meaning: Meaning): number {
  const whole = rankOf(written[at] ?? '', meaning);
  if (whole !== undefined) return whole;
  const part = readings[at]
    ?.map(({ name }) => rankOf(name, meaning))
    .find((rank) => rank !== undefined);
  return part === undefined ? Infinity : part + 1000;
}

/** The columns that hold the name. A `name` column with family names alone would print half a name. */
function nameColumns(
  headings: Headings,
  mapped: MappedColumns,
  find: (field: LearnerField, meaning: Meaning) => number | undefined,
): Pick<LearnerColumns, 'name' | 'firstName' | 'lastName'> {
  const whole = (name: number | undefined) => ({ name, firstName: undefined, lastName: undefined });
  const isMapped = (field: LearnerField) => mappedTo(mapped, field).length > 0;
  if (isMapped('name')) return whole(find('name', 'name'));
  const [printed] = usual(headings, 'certificate name', mapped);
  const areHalvesMapped = isMapped('first-name') || isMapped('last-name');
  if (printed !== undefined && !areHalvesMapped) return whole(printed);
  const first = find('first-name', 'first name');
  const last = find('last-name', 'last name');
  if (first !== undefined && last !== undefined && first !== last)
    return { name: undefined, firstName: first, lastName: last };
  const name = find('name', 'name');
  if (name === undefined) return { name, firstName: first, lastName: last };
  const half = first !== undefined && first !== name ? first : last === name ? undefined : last;
  if (half === undefined || holds(headings, name, half)) return whole(name);
  return half === first
    ? { name: undefined, firstName: first, lastName: name }
    : { name: undefined, firstName: name, lastName: half };
}

/** Whether most names contain what another column has, and more. */
function holds({ table }: Headings, name: number, half: number): boolean {
  const words = (cell: string | undefined): string[] =>
    (cell ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const both = table.rows
    .map(({ cells }) => [words(cells[name]), words(cells[half])] as const)
    .filter(([all, part]) => all.length > 0 && part.length > 0);
  const holding = both.filter(
    ([all, part]) => all.length > part.length && part.every((word) => all.includes(word)),
  );
  return holding.length * 2 > both.length;
}

/** Every column that is an id by its heading, the surest first. */
function idColumns(headings: Headings, mapped: MappedColumns, email: number | undefined): number[] {
  const ranked = columnsWhere(
    headings,
    (_, at) => !mapped.has(at) && at !== email && isFilled(headings, at),
  )
    .map((at) => ({ at, rank: headingRank(headings, at, 'id') }))
    .filter(({ rank }) => rank < Infinity);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ at }) => at);
}

/** A column of logins that holds only addresses. */
function loginWithAddresses(headings: Headings, mapped: MappedColumns): number | undefined {
  return columnsWhere(headings, (name, at) => !mapped.has(at) && means(name, 'login')).find(
    (at) => {
      const filled = headings.table.rows.map(({ cells }) => cells[at] ?? '').filter(Boolean);
      const addresses = filled.filter((cell) => bareAddress(cell) !== undefined);
      return addresses.length > 0 && addresses.length * 2 > filled.length;
    },
  );
}

/** Whether a column numbers the rows: 1, 2, 3 … in the order of the file, or the answers to a form. */
function isCounted(headings: Headings, at: number): boolean {
  if (!means(headings.names[at] ?? '', 'counted id')) return false;
  const { rows } = headings.table;
  const numbers = rows
    .map(({ cells }) => bareId(cells[at] ?? ''))
    .filter((cell) => /^\d{1,7}$/u.test(cell));
  if (numbers.length * 2 <= rows.length) return false;
  if (numbers.every((cell, before) => Number(cell) === before + 1)) return true;
  const isForm = headings.names.some((name) => means(name, 'form time'));
  return isForm && numbers.every((cell, n) => n === 0 || Number(cell) > Number(numbers[n - 1]));
}

function missing(headings: Headings, columns: LearnerColumns): GradebookProblem[] {
  const { name, firstName, lastName, ids, email } = columns;
  const problem = (what: string, how: string) =>
    headingProblem(
      headings,
      'gradebook-column-missing',
      what,
      `${how} The headings are ${headingList(headings)}.`,
    );
  const half = firstName === undefined ? lastName : firstName;
  const isLogin = headings.names.some((each) => means(each, 'login'));
  const hasName = name !== undefined || (firstName !== undefined && lastName !== undefined);
  return [
    ...(hasName
      ? []
      : [
          problem(
            half !== undefined
              ? 'There is a column for half of the learner’s name only.'
              : headings.names.some((each) => means(each, 'name'))
                ? 'The column for the learner’s name is empty on every row.'
                : 'There is no column for the learner’s name.',
            `Name the column with --map "<heading>=name", or first-name and last-name.${isLogin ? ' A user name is not a name: if the platform exports no names, add a column from its list of participants.' : ''}`,
          ),
        ]),
    ...(ids.length > 0 || email !== undefined
      ? []
      : [
          problem(
            'No column identifies a learner.',
            'Name the column with the learner’s id or e-mail address: --map "<heading>=id" or "<heading>=email".',
          ),
        ]),
  ];
}
