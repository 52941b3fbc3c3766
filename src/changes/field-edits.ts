/** A field whose value has changed. */
export interface FieldEdit {
  /** Where it is, for example `workload.weeks` or `instructors[Ada Marlin].title`. */
  readonly field: string;
  /** Null on a side where the field is not given; null as a whole for a drawing and for a name, which are not repeated. */
  readonly values: { readonly before: string | null; readonly after: string | null } | null;
}

type Plain = { readonly [key: string]: unknown };

/** How two values of content differ, field by field. What is null and what is absent are the same. */
export function fieldEdits(before: unknown, after: unknown, field = ''): readonly FieldEdit[] {
  if (shown(before) === shown(after)) return [];
  if (isPlain(before) && isPlain(after)) return editsOfFields(before, after, field);
  const named = namedBoth(before, after);
  if (named) return editsOfFields(...named, field, (key) => `${field}[${key}]`);
  if (isDrawing(before) || isDrawing(after)) return [{ field, values: null }];
  return [{ field, values: { before: shown(before), after: shown(after) } }];
}

function editsOfFields(
  before: Plain,
  after: Plain,
  field: string,
  pathOf = (key: string) => (field === '' ? key : `${field}.${key}`),
): FieldEdit[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const edits = [...keys].flatMap((key) => fieldEdits(before[key], after[key], pathOf(key)));
  // The same fields in another order: a list has its own order.
  return edits.length > 0
    ? edits
    : [{ field, values: { before: 'another order', after: Object.keys(after).join(', ') } }];
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that identify a list's entries. */
const nameFields = ['id', 'key', 'name', 'title'] as const;

function namedBoth(before: unknown, after: unknown): [Plain, Plain] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  for (const name of nameFields) {
    const both = [byName(before, name), byName(after, name)] as const;
    if (both[0] && both[1]) return [both[0], both[1]];
  }
  return undefined;
}

function byName(list: readonly unknown[], name: string): Plain | undefined {
  const entries: [string, unknown][] = [];
  for (const each of list) {
    if (!isPlain(each) || typeof each[name] !== 'string') return undefined;
    entries.push([each[name], each]);
  }
  return new Set(entries.map(([key]) => key)).size === list.length
    ? Object.fromEntries(entries)
    : undefined;
}

const isDrawing = (value: unknown) => typeof value === 'string' && /^\s*<[?!s]/u.test(value);

/** A value as the report shows it; null if there is none. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.join('; ');
  }
  return JSON.stringify(inOrder(value));
}

/** With the fields of objects in one order, so that nothing differs by it. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlain(value)) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    fields
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)] as const),
  );
}
