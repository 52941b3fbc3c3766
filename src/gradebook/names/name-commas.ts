import { withoutOuterMarks } from '../../model/outer-marks.ts';
import { suffixes } from './name-words.ts';

const comma = /[,，]/u;
const known: ReadonlySet<string> = new Set(suffixes);

/** How a column with whole names orders them. */
export const nameOrders = ['first-last', 'last-first'] as const;
export type NameOrder = (typeof nameOrders)[number];

export const hasComma = (name: string): boolean => comma.test(name);

/** Whether a word is a suffix of a name, such as “Jr.” or “III”. */
export const isSuffix = (word: string): boolean =>
  known.has(word.replaceAll('.', '').toLowerCase());

/** The parts of a name between its commas. */
export const partsAtCommas = (name: string): string[] =>
  name.split(comma).map((part) => withoutOuterMarks(part).text);

/** Whether most names are of the form “Last, First”, as some platforms write them. */
export function seemLastFirst(names: readonly string[]): boolean {
  const turned = names.filter((name) => ![undefined, name].includes(turnedAround(name)));
  return turned.length * 2 > names.length;
}

/**
 * “Ada Lovelace” for “Lovelace, Ada”, and “Martin King Jr.” for “King, Jr., Martin”. “Lovelace” and “Martin King, Jr.” stay as they are.
 * Undefined for other parts than a last and a first name.
 */
export function turnedAround(name: string): string | undefined {
  const parts = partsAtCommas(name);
  const [last, first, ...more] = parts.filter((part) => !isSuffix(part));
  if (parts.includes('') || last === undefined || more.length > 0) return undefined;
  return first === undefined ? name : [first, last, ...parts.filter(isSuffix)].join(' ');
}
