import { plainAddress, plainId } from '../model/learner-identity.ts';
import { listed } from '../wording/listed.ts';
import type { GradebookProblem } from './problem.ts';

/** What tells the learner of a row from others. */
export interface RowIdentity {
  readonly line: number;
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** A problem for every row whose id or e-mail address another row has too: nobody can say which of them is right. */
export function duplicates(rows: readonly RowIdentity[]): GradebookProblem[] {
  return [
    ...repeated(rows, ({ id }) => plainId(id), idAdvice),
    ...repeated(rows, ({ email }) => plainAddress(email), addressAdvice),
  ];
}

interface Advice {
  readonly what: string;
  /** What to do where the rows bear one name, and where they bear several. */
  readonly one: string;
  readonly several: string;
}

const keepOne = 'Keep the row that is right and delete the others.';
const idAdvice: Advice = {
  what: 'id',
  one: keepOne,
  several:
    'The names differ, so these may be different people: give each row the id of its learner. Delete none of them before you know.',
};
const addressAdvice: Advice = {
  what: 'e-mail address',
  one: keepOne,
  several:
    'The names differ, so these may be different people who share an address. Whoever reads its mail could open the records of both: give each an address of their own, or leave the address out of the rows that have an id.',
};

function repeated(
  rows: readonly RowIdentity[],
  valueOf: (row: RowIdentity) => string,
  advice: Advice,
): GradebookProblem[] {
  const rowsOf = Map.groupBy(rows, valueOf);
  rowsOf.delete('');
  return [...rowsOf.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const isOneName = new Set(group.map(({ name }) => comparedName(name))).size === 1;
      const lines = group.map(({ line }) => line);
      return lines.map((line) => ({
        code: 'gradebook-learner-duplicate' as const,
        line,
        what: `The learner’s ${advice.what} stands on ${otherLines(lines, line)} too.`,
        fix: isOneName ? advice.one : advice.several,
      }));
    });
}

const mostShown = 12;

function otherLines(lines: readonly number[], own: number): string {
  const others = lines.filter((line) => line !== own);
  const shown = others.slice(0, mostShown).map(String);
  if (others.length > mostShown) shown.push(`${others.length - mostShown} others`);
  return `line ${listed(shown)}`;
}

/** A name in the form in which two spellings of one person’s are equal: any order of its words, letter case, accents. */
export function comparedName(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** Whether two names have a word in common, as after a marriage or a correction. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(nameWords(a));
  return nameWords(b).some((word) => words.has(word));
}

const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
