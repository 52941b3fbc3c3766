import { quoted } from '../wording/quoted.ts';
import { isSuffix } from './name-commas.ts';
import { customaryCapitals } from './name-words.ts';

/** What is odd about capitals in a name. `last` is the last name where it stands apart. */
export function capitalsOddity(name: string, last?: string): string | undefined {
  const letters = name.match(/[\p{Lu}\p{Ll}]/gu) ?? [];
  if (letters.length < 2) return undefined;
  if (name === name.toUpperCase()) return 'is written in capitals';
  if (name === name.toLowerCase()) return 'is written without capitals';
  const family = inCapitals(name, last);
  return family === undefined
    ? undefined
    : `has ${quoted(family)} in capitals, which may be the family name`;
}

/** A word in capitals, also behind “Mc” or “Mac”. Marks of initials and numerals are no such words. */
const capitals = /^(?:Ma?c)?[\p{Lu}\p{M}'’ʼ-]+$/u;
/** “AJ” and “JD” are two first names; no family name of two letters is like them. */
const initials = /^(?:\p{Lu}J|J[B-DF-HJ-NP-TV-Z])$/u;
const customary: ReadonlySet<string> = new Set(customaryCapitals);

const isFamilyName = (word: string): boolean =>
  (word.match(/\p{Lu}/gu) ?? []).length > 1 &&
  !isSuffix(word) &&
  !initials.test(word) &&
  !customary.has(word.toLowerCase()) &&
  !/^[IVX]{2,}$/u.test(word);

/** The first words of a name in capitals that hold a family name. Of a first name that stands apart, two letters are initials. */
function inCapitals(name: string, last: string | undefined): string | undefined {
  const words = name.split(' ');
  const lastAt = last === undefined ? 0 : words.length - last.split(' ').length;
  const isOne = (word: string, at: number) =>
    isFamilyName(word) && capitals.test(word) && (at >= lastAt || word.length > 2);
  const start = words.findIndex(isOne);
  if (start === -1) return undefined;
  const isInRun = (word: string) => capitals.test(word) && !isSuffix(word);
  const from = words.slice(0, start + 1).findLastIndex((word) => !isInRun(word)) + 1;
  const end = words.findIndex((word, at) => at > start && !isInRun(word));
  return words.slice(from, end === -1 ? undefined : end).join(' ');
}
