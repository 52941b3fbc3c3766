import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vote } from '../../../src/identity/store/stored.ts';
import { verdictOf } from '../../../src/identity/cases/verdict.ts';
import type { PersonKey } from '../../../src/account/keys.ts';

type Answer = Vote['answer'];

const votesOf = (answers: readonly Answer[]): readonly Vote[] =>
  answers.map((answer, at) => ({
    reviewer: String(at).padStart(32, '0') as PersonKey,
    reviewerName: `Reviewer ${at}`,
    at: new Date(Date.UTC(2026, 5, 1, 12, at)).toISOString(),
    answer,
    note: '',
  }));

const rows: readonly [readonly Answer[], ReturnType<typeof verdictOf>][] = [
  [[], { kind: 'open', votes: 0, disagree: false }],
  [['match'], { kind: 'settled', outcome: 'match' }],
  [['unclear'], { kind: 'settled', outcome: 'unclear' }],
  [['no-match'], { kind: 'open', votes: 1, disagree: false }],
  [['no-match', 'no-match'], { kind: 'settled', outcome: 'refused' }],
  [['no-match', 'unclear'], { kind: 'settled', outcome: 'unclear' }],
  [['no-match', 'match'], { kind: 'open', votes: 2, disagree: true }],
  [['no-match', 'match', 'match'], { kind: 'settled', outcome: 'match' }],
  [['no-match', 'match', 'no-match'], { kind: 'settled', outcome: 'refused' }],
  [['no-match', 'match', 'unclear'], { kind: 'settled', outcome: 'unclear' }],
  [['match', 'no-match', 'no-match'], { kind: 'settled', outcome: 'match' }],
];

describe('the verdict of answers', () => {
  it.each(rows)('%j', (answers, verdict) => {
    expect(verdictOf(votesOf(answers))).toEqual(verdict);
  });

  const answers = fc.array(fc.constantFrom<Answer>('match', 'unclear', 'no-match'), {
    maxLength: 6,
  });

  it('is never a refusal by one reviewer alone, whatever others answer', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const verdict = verdictOf(votesOf(given));
        const against = given.filter((answer) => answer === 'no-match').length;
        expect(verdict.kind === 'settled' && verdict.outcome === 'refused' && against < 2).toBe(
          false,
        );
      }),
    );
  });

  it('is the same in any order in which the store lists them, and stays once it is there', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (given, order) => {
        const votes = votesOf(given);
        const listed = votes
          .map((vote, place) => ({ vote, at: order[place] ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ vote }) => vote);
        const verdict = verdictOf(votes);
        expect(verdictOf(listed)).toEqual(verdict);
        if (verdict.kind === 'settled') {
          expect(verdictOf(votesOf([...given, 'no-match', 'match']))).toEqual(verdict);
        }
      }),
    );
  });

  it('is open for three reviewers at most', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const verdict = verdictOf(votesOf(given));
        expect(verdict.kind === 'open' && given.length > 2).toBe(false);
      }),
    );
  });
});
