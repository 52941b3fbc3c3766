import { isReadColumn, type Columns } from './columns/columns.ts';
import type { Headings } from './columns/headings.ts';
import type { LeftOut } from './rows/platform-rows.ts';
import type { ScaledColumn } from './scores/maxima.ts';
import { addressIn, idIn } from './rows/read-row.ts';
import { valuesOf, type StatusColumn } from './rows/row-choice.ts';
import { readScoreCell } from './scores/scores.ts';
import type { DecimalMark } from './scores/decimal-mark.ts';
import type { Row } from './table/table.ts';

/** How a file was read, for staff to look at. Holds no value of a single learner but the least and the greatest score. */
export interface FileReading {
  readonly headingsLine: number;
  readonly rows: number;
  readonly fields: readonly FieldReading[];
  readonly unread: readonly UnreadColumn[];
  readonly leftOut: readonly LeftOut[];
}

export interface FieldReading {
  /** The field's name in Laurel. */
  readonly field: string;
  /** The headings of the columns that it was taken from; empty if there is no such column. */
  readonly from: readonly string[];
  /** How many rows have something there. */
  readonly filled: number;
  readonly looks: FieldLooks;
}

export type FieldLooks =
  | { readonly kind: 'plain' }
  /** The commonest shapes of values: digits as 0, letters as A and a. */
  | { readonly kind: 'ids'; readonly shapes: readonly string[] }
  | { readonly kind: 'addresses'; readonly domains: number }
  | {
      readonly kind: 'scores';
      readonly least: number | undefined;
      readonly most: number | undefined;
      readonly outOf: number;
      readonly because: string | undefined;
      readonly excused: number;
    };

export interface UnreadColumn {
  readonly heading: string;
  readonly distinct: number;
  /** The values and their counts, if the column decides whether a learner counts. */
  readonly values?: ReadonlyMap<string, number>;
  /** The maximum that it states. */
  readonly maximum?: string;
  readonly why?: string;
}

export interface ReadingRequest {
  readonly headings: Headings;
  readonly columns: Columns;
  readonly scores: readonly ScaledColumn[];
  readonly learners: readonly Row[];
  readonly leftOut: readonly LeftOut[];
  readonly statuses: readonly StatusColumn[];
  readonly mark: DecimalMark | undefined;
}

/** Sums up how a file was read. */
export function fileReading(request: ReadingRequest): FileReading {
  const { headings, learners, leftOut } = request;
  return {
    headingsLine: headings.table.header.line,
    rows: learners.length,
    fields: [...learnerFields(request), ...request.scores.map((each) => scoreField(each, request))],
    unread: unreadColumns(request),
    leftOut,
  };
}

function learnerFields({ headings, columns, learners }: ReadingRequest): FieldReading[] {
  const { name, firstName, lastName, namePrefix, secondLastName, email, ids, outcome } = columns;
  const from = (...all: (number | undefined)[]) =>
    all.flatMap((at) => (at === undefined ? [] : [headings.written[at] ?? '']));
  const filled = (at: number | undefined) =>
    at === undefined ? 0 : learners.filter(({ cells }) => (cells[at] ?? '') !== '').length;
  const found = learners.map(({ cells }) => idIn(cells, columns)).filter((id) => id !== '');
  const addresses = learners.flatMap(({ cells }) => addressIn(cells, columns) ?? []);
  const domains = new Set(addresses.map((each) => each.slice(each.lastIndexOf('@')).toLowerCase()));
  const plain = { kind: 'plain' } as const;
  const names =
    name === undefined
      ? {
          from: from(firstName, namePrefix, lastName, secondLastName),
          filled: Math.min(filled(firstName), filled(lastName)),
        }
      : { from: from(name), filled: filled(name) };
  return [
    { field: 'name', ...names, looks: plain },
    {
      field: 'id',
      from: from(...ids),
      filled: found.length,
      looks: { kind: 'ids', shapes: shapesOf(found) },
    },
    {
      field: 'email',
      from: from(email),
      filled: addresses.length,
      looks: { kind: 'addresses', domains: domains.size },
    },
    ...(outcome === undefined
      ? []
      : [{ field: 'outcome', from: from(outcome), filled: filled(outcome), looks: plain }]),
  ];
}

const mostShapes = 3;

function shapesOf(values: readonly string[]): string[] {
  const shape = (value: string) =>
    value
      .slice(0, 24)
      .replaceAll(/\p{Nd}/gu, '0')
      .replaceAll(/\p{L}/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'A' : 'a'))
      .replaceAll(/(?<run>[0Aa])\k<run>{7,}/gu, '$<run>…');
  const groups = [...Map.groupBy(values, shape)].sort(([, a], [, b]) => b.length - a.length);
  return groups.slice(0, mostShapes).map(([each]) => each);
}

function scoreField(
  { at, assignment, outOf, because }: ScaledColumn,
  { headings, learners, mark }: ReadingRequest,
): FieldReading {
  const cells = learners.map((row) => readScoreCell(row.cells[at] ?? '', mark));
  const values = cells.flatMap((cell) =>
    cell.kind === 'number' ? [cell.value] : cell.kind === 'either' ? [cell.asDecimal] : [],
  );
  return {
    field: assignment.id,
    from: [headings.written[at] ?? ''],
    filled: cells.filter(({ kind }) => kind !== 'nothing').length,
    looks: {
      kind: 'scores',
      // One score is a learner’s own.
      least: values.length < 2 ? undefined : values.reduce((a, b) => Math.min(a, b)),
      most: values.length < 2 ? undefined : values.reduce((a, b) => Math.max(a, b)),
      outOf,
      because,
      excused: cells.filter(({ kind }) => kind === 'excused').length,
    },
  };
}

const mostColumns = 60;

function unreadColumns({
  headings,
  columns,
  learners,
  statuses,
  scores,
}: ReadingRequest): UnreadColumn[] {
  const status = new Map(statuses.map((each) => [each.at, each]));
  const possible = new Map(
    scores.flatMap((each) => (each.possible === undefined ? [] : [[each.possible, each] as const])),
  );
  return headings.written
    .flatMap((heading, at): UnreadColumn[] => {
      if (isReadColumn(columns, at) && at !== columns.counted && !possible.has(at)) return [];
      const values = valuesOf(learners, at, Infinity) ?? new Map<string, number>();
      const distinct = [...values.keys()].filter((value) => value !== '').length;
      if (heading === '' && distinct === 0) return [];
      const stated = status.get(at);
      return [
        {
          heading,
          distinct,
          ...(stated && !columns.ignored.has(at) ? { values: stated.values } : {}),
          ...(possible.has(at) ? { maximum: possible.get(at)?.assignment.id ?? '' } : {}),
          ...(at === columns.counted ? { why: 'row numbers' } : {}),
        },
      ];
    })
    .slice(0, mostColumns);
}
