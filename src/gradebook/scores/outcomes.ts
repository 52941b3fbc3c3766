import { outcomes, type Outcome } from '../../schema/records.ts';
import { plainName } from '../columns/column-name.ts';

const synonyms: Readonly<Record<Outcome, readonly string[]>> = {
  distinction: [
    'distinction',
    'with distinction',
    'pass with distinction',
    'passed with distinction',
  ],
  pass: ['pass', 'passed', 'p'],
  fail: ['fail', 'failed', 'f', 'not passed', 'did not pass', 'no pass'],
  withdrawn: ['withdrawn', 'withdrew', 'w', 'withdraw', 'dropped', 'dropped out', 'unenrolled'],
};

export type OutcomeWords = ReadonlyMap<string, Outcome>;

/** The words for outcomes, in the form of `plainName`, with those that staff add. */
export function outcomeWords(added: ReadonlyMap<string, Outcome> = new Map()): OutcomeWords {
  const usual = outcomes.flatMap((outcome) =>
    synonyms[outcome].map((word) => [word, outcome] as const),
  );
  return new Map([
    ...usual,
    ...[...added].map(([word, outcome]) => [plainName(word), outcome] as const),
  ]);
}

/** The outcome that a cell names; undefined for an unknown word. */
export function readOutcome(cell: string, words: OutcomeWords): Outcome | undefined {
  return words.get(plainName(cell));
}
