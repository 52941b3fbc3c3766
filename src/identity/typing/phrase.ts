/** A sentence that is typed to recognise its typist. */
export interface Phrase {
  /** Changes with the sentence: times of one phrase say nothing about another. */
  readonly id: string;
  readonly sentence: string;
  /** The `event.key` of each expected key press, in order. Shift is not among them: how a capital is reached differs too much. */
  readonly keys: readonly string[];
}

const sentence =
  'I certify this submission as my own original work completed in accordance with the Honor Code.';

/** The sentence that learners type when they enrol, and again with each piece of work. */
export const phrase: Phrase = { id: 'honor-code-1', sentence, keys: Array.from(sentence) };

/** The name of the feature at this place: `e` for how long a key is held, then `e→r` for the time from one to the next. */
export function featureName(at: number): string {
  const keys = phrase.keys.map((key) => (key === ' ' ? '␣' : key));
  const pair = at - keys.length;
  return (pair < 0 ? keys[at] : keys.slice(pair, pair + 2).join('→')) ?? '';
}
