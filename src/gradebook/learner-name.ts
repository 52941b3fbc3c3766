import type { GlyphCoverage } from '../fonts/coverage.ts';
import { longestName, readPersonName } from '../model/person-name.ts';
import type { Columns } from './columns.ts';
import { nameFaultInWords } from './name-faults.ts';

/** How a column with whole names orders them. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

export type LearnerName =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly what: string };

/** The learner's name as it is to be printed, from the cells of a row. */
export function learnerName(
  cells: readonly string[],
  columns: Columns,
  order: NameOrder,
  glyphs: GlyphCoverage,
): LearnerName {
  const written = writtenName(cells, columns).replaceAll(/\s+/gu, ' ').trim();
  if (written === '') return { ok: false, what: 'The learner’s name is empty.' };
  if (written.length > longestName)
    return { ok: false, what: `The learner’s name is longer than ${longestName} characters.` };
  const text = order === 'last-first' ? turnedAround(written) : written;
  if (text === undefined)
    return { ok: false, what: 'The learner’s name is not of the form “Last, First”.' };
  const reading = readPersonName(text, glyphs);
  const fault = reading.ok ? undefined : reading.faults[0];
  return reading.ok
    ? reading
    : {
        ok: false,
        what: `The learner’s name ${fault ? nameFaultInWords(fault) : 'cannot be printed'}.`,
      };
}

/** Whether most names are of the form “Last, First”, as some platforms write them. */
export function seemLastFirst(names: readonly string[]): boolean {
  const turned = names.filter((name) => /^[^,]+,\s*[^,]+$/u.test(name));
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
