import { compareText } from '../../values/compare.ts';
import type { Settled, Vote } from '../store/stored.ts';

export type Verdict =
  /** `votes`: how many there are. `disagree`: one says match, another no match. */
  | { readonly kind: 'open'; readonly votes: number; readonly disagree: boolean }
  | { readonly kind: 'settled'; readonly outcome: Exclude<Settled['outcome'], 'lapsed'> };

/**
 * The verdict that the answers to a case give. One `match` is enough if no answer before it was `no-match`, one `unclear` always; a
 * refusal needs `no-match` from two, and after one `match` and one `no-match` the third reviewer decides. Later answers do not count.
 * @param votes of different reviewers, in any order
 */
export function verdictOf(votes: readonly Vote[]): Verdict {
  let matches = 0;
  let refusals = 0;
  for (const { answer } of inTurn(votes)) {
    if (answer === 'unclear') return settled('unclear');
    if (answer === 'match') matches += 1;
    else refusals += 1;
    if (refusals >= 2) return settled('refused');
    if (matches > refusals) return settled('match');
  }
  return { kind: 'open', votes: votes.length, disagree: matches > 0 };
}

const settled = (outcome: 'match' | 'unclear' | 'refused'): Verdict => ({
  kind: 'settled',
  outcome,
});

/** The order of votes of the same moment is the same for every reader. */
const inTurn = (votes: readonly Vote[]): readonly Vote[] =>
  votes.toSorted((a, b) => compareText(a.at, b.at) || compareText(a.reviewer, b.reviewer));
