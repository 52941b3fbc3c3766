import type { GlyphCoverage } from '../fonts/coverage.ts';
import { withoutOuterMarks } from '../model/outer-marks.ts';
import { longestName, readPersonName } from '../model/person-name.ts';
import { quoted } from '../wording/quoted.ts';
import type { Columns } from './columns.ts';
import { mendedName } from './mended-name.ts';
import { turnedAround } from './name-commas.ts';
import { nameFaultInWords } from './name-faults.ts';
import { oddityOf } from './odd-names.ts';

/** How a column with whole names orders them. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

export type LearnerName =
  | {
      readonly ok: true;
      /** NFC, fit to be printed. */
      readonly name: string;
      /** What is odd about it, or was before it was mended, as the end of a sentence that begins with the name. */
      readonly oddity: string | undefined;
    }
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
  const written = nameCells(cells, columns).map((cell) => cell.replaceAll(otherSpaces, ' '));
  const isLong = joined(written).length > longestName;
  const parts = written
    .map((cell) => (cell.length > longestName ? cell : mendedName(cell)))
    .map(onOneLine);
  const whole = joined(parts);
  if (whole === '') return { ok: false, faults: [faultOf({ what: 'is empty' })] };

  const isTurned = order === 'last-first' && columns.name !== undefined;
  const turned = isTurned ? turnedAround(whole) : whole;
  const name = turned ?? whole;
  const reading = readPersonName(name, glyphs);
  const faults = [
    ...(isLong ? [faultOf({ what: `is longer than ${longestName} characters` })] : []),
    ...(turned === undefined ? [faultOf({ what: 'is not of the form “Last, First”' })] : []),
    ...(address.test(joined(written)) || address.test(name) ? [faultOf(ofAddress)] : []),
    ...(reading.ok ? [] : reading.faults.map((fault) => faultOf(nameFaultInWords(fault, name)))),
  ];
  if (!reading.ok || faults.length > 0) return { ok: false, faults: faults.slice(0, 5) };
  const isMended = joined(parts) !== joined(written.map(onOneLine));
  const oddities = [
    isMended ? `was written ${quoted(joined(written.map(onOneLine)))}` : undefined,
    oddityOf({ name: reading.name, parts, order: isTurned ? order : 'first-last' }),
  ].filter((oddity) => oddity !== undefined);
  return {
    ok: true,
    name: reading.name,
    oddity: oddities.length > 0 ? oddities.join(' and ') : undefined,
  };
}

/** A no-break space may be half of a letter that was read with the wrong encoding. */
const otherSpaces = /[^\S\u00a0]+/gu;

/** An address would be printed, and listed. */
const address = /[^\s@<>()]@[^\s@<>()]+\.[^\s@<>()]/u;
const ofAddress = {
  what: 'holds an e-mail address',
  fix: 'Write the name of the person instead of it.',
};

const faultOf = ({ what, fix }: { what: string; fix?: string }): NameFault => ({
  what: `The learner’s name ${what}.`,
  fix: fix ?? 'Correct the name; it is printed as it stands here.',
});

const onOneLine = (text: string): string => withoutOuterMarks(text.replaceAll(/\s+/gu, ' ')).text;

const joined = (parts: readonly string[]): string => onOneLine(parts.join(' '));

/** The cells of the name: the whole name, or first before last where they stand apart. */
function nameCells(cells: readonly string[], { name, firstName, lastName }: Columns): string[] {
  const ats = name === undefined ? [firstName, lastName] : [name];
  return ats.map((at) => (at === undefined ? '' : (cells[at] ?? '')));
}

/** The name as the row has it, first name before last where they stand apart. */
export function writtenName(cells: readonly string[], columns: Columns): string {
  return nameCells(cells, columns).join(' ');
}
