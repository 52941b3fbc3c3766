import { plainAddress, plainId } from '../../model/learner-identity.ts';
import { linesInWords } from '../../wording/listed.ts';
import { comparedName } from './compared-names.ts';
import type { GradebookProblem } from '../problem.ts';

/** The values that distinguish the learner of a row from others. */
export interface RowIdentity {
  readonly line: number;
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** A problem for every row whose id or e-mail address another row has too: it is unknown which of them is right. */
export function duplicates(rows: readonly RowIdentity[]): GradebookProblem[] {
  return [
    ...repeated(rows, ({ id }) => plainId(id), idAdvice),
    ...repeated(rows, ({ email }) => plainAddress(email), addressAdvice),
  ];
}

interface Advice {
  readonly what: string;
  /** The fixes for rows with the same name, and for rows with different names. */
  readonly one: string;
  readonly several: string;
}

const idAdvice: Advice = {
  what: 'id',
  one: 'Keep the row that is right and delete the others.',
  several:
    'The names differ, so these may be different people: give each row the id of its learner. Delete none of them before you know.',
};
const addressAdvice: Advice = {
  what: 'e-mail address',
  one: 'If the rows are of one person, keep the one that is right. If their ids are of two people, each needs an address of their own.',
  several:
    'The names differ, so these may be different people who share an address. Anyone who reads that mailbox could open both records: ask for an address of each. A row with an id can do without an address, but its learner cannot sign in.',
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
        what: `The learner’s ${advice.what} is also on ${otherLines(lines, line)}.`,
        fix: isOneName ? advice.one : advice.several,
      }));
    });
}

/** Enough of the other lines to find them. */
function otherLines(lines: readonly number[], own: number): string {
  return linesInWords(lines.slice(0, 100).filter((line) => line !== own));
}
