import { quoted } from '../../wording/quoted.ts';
import type { NameOrder } from './name-commas.ts';
import { capitalsOddity } from './name-capitals.ts';
import { hasComma, isSuffix, partsAtCommas } from './name-commas.ts';
import { markOddity } from './name-marks.ts';
import { isStandIn, standInAt } from './stand-ins.ts';

/** A name that may be right and is issued unchanged, but that staff should check. */
export interface OddName {
  readonly line: number;
  readonly name: string;
  /** The oddity, as the end of a sentence that begins with the name. */
  readonly because: string;
}

export interface PrintedName {
  /** As it is printed. */
  readonly name: string;
  /** First and last name if they have separate columns, otherwise the whole name before it was turned around. */
  readonly parts: readonly string[];
  readonly order: NameOrder;
}

/** The oddity of a name that can be printed; undefined if there is none. */
export function oddityOf({ name, parts, order }: PrintedName): string | undefined {
  const [first = '', last] = parts;
  return (
    (last === undefined ? wholeOddity(name) : endsOddity(first, last)) ??
    markOddity(name) ??
    commaOddity(parts.join(' '), order) ??
    capitalsOddity(name, last) ??
    (last === undefined && isOneWord(name) ? oneWord : undefined)
  );
}

const oneWord = 'is one word, so its first or last name may be missing';

/** Scripts in which first and last name are written without a space. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

const isOneWord = (name: string): boolean => !/\s/u.test(name) && !unspaced.test(name);

function wholeOddity(name: string): string | undefined {
  if (isStandIn(name)) return 'stands in for a name that is not known';
  for (const end of ['first', 'last'] as const) {
    const standIn = standInAt(name, end);
    if (standIn !== undefined) return `has ${quoted(standIn)} for a ${end} name`;
  }
  const words = name.toLowerCase().split(' ', 3);
  return words.length === 2 && words[0] === words[1] ? twice : undefined;
}

const twice = 'has the same first and last name';

function endsOddity(first: string, last: string): string | undefined {
  for (const [part, end] of [
    [first, 'first'],
    [last, 'last'],
  ] as const) {
    if (part === '') return `has no ${end} name`;
    if (isStandIn(part) || !/\p{L}/u.test(part)) return `has ${quoted(part)} for a ${end} name`;
  }
  const [before, after] = [first.toLowerCase(), last.toLowerCase()];
  if (before === after) return twice;
  if (before.endsWith(` ${after}`)) return 'has its last name in its first name, too';
  return after.startsWith(`${before} `) ? 'has its first name in its last name, too' : undefined;
}

/** Among “First Last” a comma is odd, among “Last, First” its absence. */
function commaOddity(written: string, order: NameOrder): string | undefined {
  if (order === 'first-last') return hasComma(written) ? 'is written with a comma' : undefined;
  if (!hasComma(written)) return 'is written without a comma';
  const [, ...after] = partsAtCommas(written);
  return after.every(isSuffix)
    ? `has ${quoted(after.join(', '))} after its comma instead of a first name`
    : undefined;
}
