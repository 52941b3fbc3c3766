import { lastAtMost } from '../values/sorted.ts';
import { printedCode } from './code.ts';
import type { SessionContent } from './content.ts';

/**
 * Hashes of the texts that a log may not repeat: codes of certificates, and names and addresses of learners. Four bytes each, so that
 * those of a million learners are in memory.
 */
export type HiddenTexts = Uint32Array;

export function hiddenTextsOf({ certificates, records }: SessionContent): HiddenTexts {
  const texts = [
    ...certificates.flatMap(({ code, name }) => [code, printedCode(code), name]),
    ...records.flatMap(({ learner }) => [learner.name, learner.email]),
  ];
  const hashes = texts.flatMap((text) => (text === null ? [] : hashOf(wordsIn(text))));
  return Uint32Array.from(new Set(hashes)).toSorted();
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits that belong together. Punctuation between them does not count. */
const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** FNV-1a of words with a space behind each. Words can be added one after another. */
const firstHash = 0x811c9dc5;
const withWord = (hash: number, { text }: Word): number => {
  let next = hash;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    next = Math.imul(next ^ (unit & 0xff), 0x01000193);
    next = Math.imul(next ^ (unit >> 8), 0x01000193);
  }
  return next;
};

const hashOf = (words: readonly Word[]): number => words.reduce(withWord, firstHash) >>> 0;

/** No name of a learner has more words. */
const mostWords = 40;
/** The replacement of a code, a name or an address. */
const gap = '[…]';

/**
 * Removes hidden texts from the messages of a build, in any spelling of punctuation and capitals: more people read the log of a deploy than
 * certificates.
 */
export function unnamed(hidden: readonly HiddenTexts[]): (text: string) => string {
  const known = new Uint32Array(hidden.reduce((all, { length }) => all + length, 0));
  let filled = 0;
  for (const each of hidden) {
    known.set(each, filled);
    filled += each.length;
  }
  known.sort();
  return (text) => {
    const words = wordsIn(text);
    let [clean, copied] = ['', 0];
    for (let at = 0; at < words.length;) {
      const last = endOfHidden(words, at, known);
      const [from, to] = [words[at], words[last]];
      if (from && to) {
        clean += text.slice(copied, from.start) + gap;
        copied = to.end;
      }
      at = to ? last + 1 : at + 1;
    }
    return clean + text.slice(copied);
  };
}

/** The last word of the longest hidden text that begins with a word; -1 where none does. */
function endOfHidden(words: readonly Word[], first: number, known: HiddenTexts): number {
  let hash = firstHash;
  let last = -1;
  for (const [at, word] of words.slice(first, first + mostWords).entries()) {
    hash = withWord(hash, word);
    const wanted = hash >>> 0;
    if (known[lastAtMost(known, wanted)] === wanted) last = first + at;
  }
  return last;
}
