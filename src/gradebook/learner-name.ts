import type { GlyphCoverage } from '../fonts/coverage.ts';
import { withoutOuterMarks } from '../model/outer-marks.ts';
import { longestName, readPersonName } from '../model/person-name.ts';
import type { Columns } from './columns.ts';
import { nameFaultInWords } from './name-faults.ts';

/** How a column with whole names orders them. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

export type LearnerName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly faults: readonly NameFault[] };

export interface NameFault {
  readonly what: string;
  readonly fix: string;
}

/** The learner's name as it is to be printed, from the cells of a row. */
export function learnerName(
  cells: readonly string[],
  columns: Columns,
  order: NameOrder,
  glyphs: GlyphCoverage,
): LearnerName {
  const written = withoutOuterMarks(writtenName(cells, columns).replaceAll(/\s+/gu, ' ')).text;
  if (written === '') return { ok: false, faults: [faultOf({ what: 'is empty' })] };
  const turned = order === 'last-first' ? turnedAround(written) : written;
  const name = turned ?? written;
  const reading = readPersonName(name, glyphs);
  const faults = [
    ...(written.length > longestName
      ? [faultOf({ what: `is longer than ${longestName} characters` })]
      : []),
    ...(turned === undefined ? [faultOf({ what: 'is not of the form “Last, First”' })] : []),
    ...(reading.ok ? [] : reading.faults.map((fault) => faultOf(nameFaultInWords(fault, name)))),
  ];
  return reading.ok && faults.length === 0 ? reading : { ok: false, faults: faults.slice(0, 5) };
}

const faultOf = ({ what, fix }: { what: string; fix?: string }): NameFault => ({
  what: `The learner’s name ${what}.`,
  fix: fix ?? 'Correct the name; it is printed as it stands here.',
});

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
  const parts = name.split(',').map((part) => withoutOuterMarks(part).text);
  if (parts.length > 2 || parts.includes('')) return undefined;
  return parts.toReversed().join(' ');
}
