import { standIns } from './name-words.ts';

const words: ReadonlySet<string> = new Set(standIns);
/** In the spelling of programs; Na and Nan are names. */
const programWord = /^(?:NA|NaN|nan)$/u;
/** A spreadsheet's text for a formula, or for one that failed: “=A2”, “#REF!”. */
const formula = /^(?:=|#\p{L})/u;
const mostWords = 3;

/** Whether a part of a name is a placeholder: mere punctuation, or a word for an unknown name. */
export function isStandIn(part: string): boolean {
  const bare = part.replaceAll(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
  const word = bare.normalize('NFC').toLowerCase();
  return /^x*$/u.test(word) || programWord.test(bare) || formula.test(part) || words.has(word);
}

/** Placeholders for the first or last name. */
export function standInAt(name: string, end: 'first' | 'last'): string | undefined {
  const all = name.split(' ');
  const most = Math.min(mostWords, all.length - 1);
  return Array.from({ length: most }, (_, at) => most - at)
    .map((count) => (end === 'first' ? all.slice(0, count) : all.slice(-count)).join(' '))
    .find(isStandIn);
}
