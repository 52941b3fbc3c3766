import { quoted } from '../../wording/quoted.ts';
import { isSuffix } from './name-commas.ts';
import { customaryCapitals } from './name-words.ts';

/**
 * Georgian writes no word with a capital at its beginning: its ordinary letters have a capital form for headlines alone, and are small
 * letters in Unicode.
 */
const georgian = /[\u10d0-\u10ff]/gu;

/** The oddity of a name's capitals. `last` is the last name if it has a separate column. */
export function capitalsOddity(name: string, last?: string): string | undefined {
  if (lettersWithCase(name) < 2) return undefined;
  if (name === name.toUpperCase()) return 'is written in capitals';
  const others = name.replaceAll(georgian, '');
  if (lettersWithCase(others) > 1 && others === others.toLowerCase())
    return 'is written without capitals';
  const family = inCapitals(name, last);
  return family === undefined
    ? undefined
    : `has ${quoted(family)} in capitals, which may be the family name`;
}

const lettersWithCase = (text: string): number => (text.match(/[\p{Lu}\p{Ll}]/gu) ?? []).length;

const capitals = /^[\p{Lu}\p{M}'’ʼ-]+$/u;
/** “AJ”, “JD” and “J-P” are two first names; no family name is like them. */
const initials = /^(?:\p{Lu}J|J[B-DF-HJ-NP-TV-Z]|\p{Lu}(?:-\p{Lu})+)$/u;
const numeral = /^[IVX]{2,}$/u;
const customary: ReadonlySet<string> = new Set(customaryCapitals);

/** The letters of “McDONALD” after its “Mc”. */
const withoutMac = (word: string): string => word.replace(/^Ma?c(?=\p{Lu})/u, '');

const isFamilyName = (word: string, at: number): boolean =>
  capitals.test(word) &&
  (word.match(/\p{Lu}/gu) ?? []).length > 1 &&
  !isSuffix(word) &&
  !initials.test(word) &&
  !customary.has(word.toLowerCase()) &&
  (at === 0 || !numeral.test(word));

/** The first words of a name in capitals that hold a family name. Two letters of a separate first name are initials. */
function inCapitals(name: string, last: string | undefined): string | undefined {
  const words = name.split(' ');
  const lastAt = last === undefined ? 0 : words.length - last.split(' ').length;
  const start = words.findIndex(
    (word, at) => isFamilyName(withoutMac(word), at) && (at >= lastAt || word.length > 2),
  );
  if (start === -1) return undefined;
  const isInRun = (word: string) => capitals.test(withoutMac(word)) && !isSuffix(word);
  const from = words.slice(0, start).findLastIndex((word) => !isInRun(word)) + 1;
  const end = words.findIndex((word, at) => at > start && !isInRun(word));
  return words.slice(from, end === -1 ? undefined : end).join(' ');
}
