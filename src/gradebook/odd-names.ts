import type { Columns } from './columns.ts';
import { writtenName, type NameOrder } from './learner-name.ts';

/** A name that may be right and is issued as it stands, but that someone should look at. */
export interface OddName {
  readonly line: number;
  readonly name: string;
  /** What is odd, as the end of a sentence that begins with the name. */
  readonly because: string;
}

export interface WrittenName {
  /** As it is printed. */
  readonly name: string;
  readonly cells: readonly string[];
}

/** What is odd about a name; undefined where nothing is. */
export function oddityOf(
  { name, cells }: WrittenName,
  columns: Columns,
  order: NameOrder,
): string | undefined {
  const empty = emptyPart(cells, columns);
  if (empty !== undefined) return `has no ${empty} name`;
  if (testNames.test(name)) return 'seems to be a test account';
  if (misread.test(name)) return 'holds letters that were read with the wrong encoding';
  return commaOddity(writtenName(cells, columns), order) ?? letterCase(name);
}

/** Among “First Last” a comma is odd, among “Last, First” its absence. */
function commaOddity(written: string, order: NameOrder): string | undefined {
  const hasComma = written.includes(',');
  if (order === 'first-last') return hasComma ? 'is written with a comma' : undefined;
  return hasComma ? undefined : 'is written without a comma';
}

function emptyPart(cells: readonly string[], { name, firstName, lastName }: Columns) {
  if (name !== undefined || firstName === undefined || lastName === undefined) return undefined;
  if ((cells[firstName] ?? '') === '') return 'first';
  return (cells[lastName] ?? '') === '' ? 'last' : undefined;
}

const testNames = /^(?:test[\s-]*(?:student|learner|user|account)|(?:student|user),?\s+test)\b/iu;

/** UTF-8 that was taken for Windows-1252, such as “Ã¼” for “ü”, and the mark for what could not be read at all. */
const misread = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€|\ufffd/u;

function letterCase(name: string): string | undefined {
  const letters = name.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
  if (letters.length < 2) return undefined;
  if (name === name.toUpperCase()) return 'is written in capitals';
  return name === name.toLowerCase() ? 'is written without capitals' : undefined;
}
