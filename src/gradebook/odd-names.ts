import { quoted } from '../wording/quoted.ts';
import type { Columns } from './columns.ts';
import { writtenName, type NameOrder } from './learner-name.ts';
import { isStandIn, standInAt } from './stand-ins.ts';

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

/** What is odd about a name that can be printed; undefined where nothing is. */
export function oddityOf(
  { name, cells }: WrittenName,
  columns: Columns,
  order: NameOrder,
): string | undefined {
  const parts = partsOf(cells, columns);
  return (
    partOddity(name, parts) ??
    markOddity(name) ??
    commaOddity(writtenName(cells, columns), order) ??
    letterCase(name)
  );
}

const ends = ['first', 'last'] as const;
type Parts = Readonly<Record<(typeof ends)[number], string>>;

/** First and last name where they stand apart. */
function partsOf(
  cells: readonly string[],
  { name, firstName, lastName }: Columns,
): Parts | undefined {
  if (name !== undefined || firstName === undefined || lastName === undefined) return undefined;
  const cell = (at: number) => (cells[at] ?? '').replaceAll(/\s+/gu, ' ');
  return { first: cell(firstName), last: cell(lastName) };
}

function partOddity(name: string, parts: Parts | undefined): string | undefined {
  for (const end of ends) {
    const part = parts?.[end];
    if (part === '') return `has no ${end} name`;
    const standIn = part === undefined ? standInAt(name, end) : standInOf(part);
    if (standIn !== undefined) return `has ${quoted(standIn)} for a ${end} name`;
  }
  const [first, last, more] = parts ? [parts.first, parts.last] : name.split(' ', 3);
  const isTwice = more === undefined && first?.toLowerCase() === last?.toLowerCase();
  return isTwice ? 'has the same first and last name' : undefined;
}

const standInOf = (part: string): string | undefined =>
  isStandIn(part) || !/\p{L}/u.test(part) ? part : undefined;

/** Signs that something else than a name was typed or read, and what each is. */
const marks: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /&(?:#(?:\d{1,7}|x[\da-f]{1,6});?|[a-z][a-z\d]{1,31};)|<[!/]?[a-z][^<>]*>/iu,
    (found) => `holds ${quoted(found, 20)}, which is HTML`,
  ],
  [
    /\\(?:u[\da-f]{4}|x[\da-f]{2}|['"])|%[\da-f]{2}|=\?[\w-]+\?[bq]\?|=[\dA-F]{2}(?=[=\p{L}]|$)|(?<=\p{L})''(?=\p{L})/iu,
    (found) => `holds ${quoted(found, 20)}, which a program has put for a character`,
  ],
  [
    /^(?:test[\s-]*(?:student|learner|user|account)|(?:student|user),?\s+test)\b/iu,
    () => 'seems to be a test account',
  ],
  // UTF-8 that was taken for Windows-1252, such as “Ã¼” for “ü”, and the mark for what could not be read at all.
  [
    /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€|\ufffd/u,
    () => 'holds letters that were read with the wrong encoding',
  ],
  [
    /(?<!\p{L})(?:(?:in|de)active|(?:in|de)activated|suspended|disabled|deleted|archived|withdrawn|dropped|duplicate|do not use|(?:old|new|second) account)(?!\p{L})/iu,
    (found) => `holds ${quoted(found)}, which may be a remark about the account`,
  ],
  [/[()[\]{}（）［］【】]/u, () => 'holds brackets'],
];

function markOddity(name: string): string | undefined {
  for (const [mark, because] of marks) {
    const found = mark.exec(name);
    if (found) return because(found[0]);
  }
  return undefined;
}

/** Among “First Last” a comma is odd, among “Last, First” its absence. */
function commaOddity(written: string, order: NameOrder): string | undefined {
  const hasComma = written.includes(',');
  if (order === 'first-last') return hasComma ? 'is written with a comma' : undefined;
  return hasComma ? undefined : 'is written without a comma';
}

function letterCase(name: string): string | undefined {
  const letters = name.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
  if (letters.length < 2) return undefined;
  if (name === name.toUpperCase()) return 'is written in capitals';
  return name === name.toLowerCase() ? 'is written without capitals' : undefined;
}
