import { cellWords } from './vocabulary/cells.ts';
import { learnerHeadings } from './vocabulary/learner-headings.ts';
import { rowWords } from './vocabulary/rows.ts';
import { scoreHeadings } from './vocabulary/score-headings.ts';

/** The words of all tables, by their meanings: see `vocabulary/` to add one. */
const table = { ...learnerHeadings, ...scoreHeadings, ...cellWords, ...rowWords };

export type Meaning = keyof typeof table;

/** A text in the form in which words are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll(/[.:;°º'’‘´`*#?]+/gu, ' ')
    .replaceAll(/[\s_–-]+/gu, ' ')
    .trim();
}

const byMeaning = new Map(
  Object.entries(table).map(([meaning, languages]) => [
    meaning,
    new Map(
      Object.values(languages)
        .flatMap((words: string) => words.split(','))
        .map((word, rank) => [folded(word), rank] as const)
        .toReversed(),
    ),
  ]),
);

/** Whether a text is a word with a meaning, in any of the languages. */
export function means(text: string, meaning: Meaning): boolean {
  return rankOf(text, meaning) !== undefined;
}

/** How sure a word with a meaning is; 0 is surest, undefined no such word. */
export function rankOf(text: string, meaning: Meaning): number | undefined {
  // Longer texts are not words, and may be megabytes long.
  return text.length > 80 ? undefined : byMeaning.get(meaning)?.get(folded(text));
}
