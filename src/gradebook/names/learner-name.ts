import type { GlyphCoverage } from '../../model/glyph-coverage.ts';
import { withoutOuterMarks } from '../../model/outer-marks.ts';
import { longestName, readPersonName } from '../../model/person-name.ts';
import { quoted } from '../../wording/quoted.ts';
import type { LearnerColumns } from '../columns/learner-columns.ts';
import { mendedName } from './mended-name.ts';
import { turnedAround, type NameOrder } from './name-commas.ts';
import { nameFaultInWords } from './name-faults.ts';
import { oddityOf } from './odd-names.ts';

type NameColumns = Omit<LearnerColumns, 'email' | 'ids' | 'counted'>;

export type LearnerName =
  | {
      readonly ok: true;
      /** NFC, fit to be printed. */
      readonly name: string;
      /** The oddity of the name before it was mended, as the end of a sentence that begins with the name. */
      readonly oddity: string | undefined;
    }
  | { readonly ok: false; readonly faults: readonly NameFault[] };

export interface NameFault {
  readonly what: string;
  readonly fix: string;
}

/** The learner's name exactly as printed, from the cells of a row. */
export function learnerName(
  cells: readonly string[],
  columns: NameColumns,
  order: NameOrder,
  glyphs: GlyphCoverage,
): LearnerName {
  const raw = nameCells(cells, columns).map((cell) => cell.replaceAll(otherSpaces, ' '));
  const written = joined(raw);
  const parts = raw.map((cell) => onOneLine(cell.length > longestName ? cell : mendedName(cell)));
  const mended = joined(parts);
  if (mended === '') return refused([written === '' ? 'is empty' : 'is nothing but a remark']);

  // First and last name in separate columns need not be turned around.
  const ownOrder = columns.name === undefined ? 'first-last' : order;
  const turned = ownOrder === 'last-first' ? turnedAround(mended) : mended;
  const name = turned ?? mended;
  const reading = readPersonName(name, glyphs);
  const faults = [
    ...(written.length > longestName ? [`is longer than ${longestName} characters`] : []),
    ...(turned === undefined ? ['is not of the form “Last, First”'] : []),
    ...([written, name].some((text) => address.test(text)) ? ['holds an e-mail address'] : []),
    ...(reading.ok ? [] : reading.faults.map((fault) => nameFaultInWords(fault, name))),
  ];
  if (!reading.ok || faults.length > 0) return refused(faults);
  const oddities = [
    ...(mended === written ? [] : [`was written ${quoted(written)}`]),
    oddityOf({ name: reading.name, parts, order: ownOrder }),
  ];
  const oddity = oddities.filter((each) => each !== undefined).join(' and ');
  return { ok: true, name: reading.name, oddity: oddity || undefined };
}

/** A no-break space may be half of a letter that was read with the wrong encoding. */
const otherSpaces = /[^\S\u00a0]+/gu;

/** It would be published with the certificate, and be quoted for staff to look at. */
const address = /[^\s@<>()]@[^\s@<>()]+\.[^\s@<>()]/u;

const mostFaults = 5;

const refused = (faults: readonly (string | NameFault)[]): LearnerName => ({
  ok: false,
  faults: faults.slice(0, mostFaults).map((fault) => ({
    what: `The learner’s name ${typeof fault === 'string' ? fault : fault.what}.`,
    fix:
      typeof fault === 'string' ? 'Correct the name; it is printed as it stands here.' : fault.fix,
  })),
});

const onOneLine = (text: string): string => withoutOuterMarks(text.replaceAll(/\s+/gu, ' ')).text;

const joined = (parts: readonly string[]): string => onOneLine(parts.join(' '));

/** The cells of the name: the whole name, or first before last if they are separate. */
function nameCells(cells: readonly string[], columns: NameColumns): string[] {
  const { name, firstName, namePrefix, lastName, secondLastName } = columns;
  const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  if (name !== undefined) return [cell(name)];
  const last = [namePrefix, lastName, secondLastName].map(cell).filter((part) => part !== '');
  return [cell(firstName), last.join(' ')];
}

/** The name as the row has it, first name before last if they are separate. */
export function writtenName(cells: readonly string[], columns: NameColumns): string {
  return nameCells(cells, columns).join(' ');
}
