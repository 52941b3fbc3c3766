import type { GlyphCoverage } from '../fonts/coverage.ts';
import { longestName, readPersonName } from '../model/person-name.ts';
import type { Columns } from './columns.ts';
import { nameFaultInWords } from './name-faults.ts';

/** How a column with whole names orders them. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

export type LearnerName =
  | { readonly ok: true; readonly name: string }
  /** What is wrong, as sentences. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** The learner's name as it is to be printed, from the cells of a row. */
export function learnerName(
  cells: readonly string[],
  columns: Columns,
  order: NameOrder,
  glyphs: GlyphCoverage,
): LearnerName {
  const written = writtenName(cells, columns).replaceAll(/\s+/gu, ' ').trim();
  if (written === '') return { ok: false, faults: ['The learner’s name is empty.'] };
  const turned = order === 'last-first' ? turnedAround(written) : written;
  const reading = readPersonName(turned ?? written, glyphs);
  const faults = [
    ...(written.length > longestName ? [`is longer than ${longestName} characters`] : []),
    ...(turned === undefined ? ['is not of the form “Last, First”'] : []),
    ...(reading.ok ? [] : reading.faults.map(nameFaultInWords)),
  ].map((fault) => `The learner’s name ${fault}.`);
  return reading.ok && faults.length === 0
    ? reading
    : { ok: false, faults: [...new Set(faults)].slice(0, 5) };
}

/** Whether most names are of the form “Last, First”, as some platforms write them. */
export function seemLastFirst(names: readonly string[]): boolean {
  const turned = names.filter((name) => {
    const parts = name.split(',', 3);
    return parts.length === 2 && !parts.includes('');
  });
  return turned.length * 2 > names.length;
}

/** The name as the row has it, first name before last where they stand apart. */
export function writtenName(
  cells: readonly string[],
  { name, firstName, lastName }: Columns,
): string {
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  return name === undefined ? `${cell(firstName)} ${cell(lastName)}` : cell(name);
}

/** “Ada Lovelace” for “Lovelace, Ada”; a name without a comma stays as it is. */
function turnedAround(name: string): string | undefined {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length > 2 || parts.includes('')) return undefined;
  return parts.toReversed().join(' ');
}
