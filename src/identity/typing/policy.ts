/** What is known of a typing when it is decided upon. */
export interface Evidence {
  /** From `matchTyping`. */
  readonly score: number;
  /** From `replayOf`. */
  readonly replay: 'copy' | 'average' | null;
  /** From `coverageOf`. */
  readonly coverage: number;
  /** From `isCoarseClock`. */
  readonly coarse: boolean;
  /** From `isTooEven`. */
  readonly even: boolean;
  /** How often the sentence was typed for this piece of work, this time included. */
  readonly tries: number;
}

/** `review`: a person looks at it. There is no refusal: typing alone never decides against anybody. */
export type TypingOutcome = 'match' | 'retype' | 'review';

export type TypingReason = 'copy' | 'average' | 'coarse' | 'even' | 'coverage' | 'rhythm';

export interface TypingDecision {
  readonly outcome: TypingOutcome;
  /** Empty for a match. */
  readonly reasons: readonly TypingReason[];
}

export const matchFrom = 0;
export const leastCoverage = 0.8;
const mostTries = 3;

/** Reasons that typing again would not take away. */
const forReview = new Set<TypingReason>(['copy', 'average', 'coarse', 'even']);

export function typingOutcome(evidence: Evidence): TypingDecision {
  const reasons = reasonsOf(evidence);
  if (reasons.length === 0) return { outcome: 'match', reasons };
  const again = evidence.tries < mostTries && !reasons.some((reason) => forReview.has(reason));
  return { outcome: again ? 'retype' : 'review', reasons };
}

function reasonsOf({ score, replay, coverage, coarse, even }: Evidence): readonly TypingReason[] {
  const found: readonly (TypingReason | false | null)[] = [
    replay,
    coarse && 'coarse',
    even && 'even',
    !(coverage >= leastCoverage) && 'coverage',
    !(score >= matchFrom) && 'rhythm',
  ];
  return found.filter((reason) => reason !== false && reason !== null);
}

/** For whoever reviews. */
export const reasonInWords: Readonly<Record<TypingReason, string>> = {
  copy: 'The times are nearly those of an earlier typing, as if it had been recorded and played back.',
  average: 'The times are nearer to the usual ones than people come, as if somebody knew them.',
  coarse: 'The browser’s clock is too coarse to tell how the sentence was typed.',
  even: 'The rhythm is too even for a person.',
  coverage: 'So much was corrected that too little could be compared.',
  rhythm: 'The rhythm differs from the usual one.',
};
