import type { Replay } from './replay.ts';

/** The findings on a typing that decide what follows it. */
export interface TypingEvidence {
  /** From `matchTyping`. */
  readonly score: number;
  /** From `replayOf`. */
  readonly replay: Replay | null;
  /** From `coverageOf`. */
  readonly coverage: number;
  /** From `isCoarseClock`. */
  readonly coarse: boolean;
  /** From `isTooEven`. */
  readonly even: boolean;
  /** How often the sentence was typed for this piece of work, this time included. */
  readonly tries: number;
}

export type TypingReason = 'replayed' | 'too-even' | 'coarse-clock' | 'few-keys' | 'typing-differs';

/**
 * `review`: people look at it. There is no refusal: typing never decides against anyone.
 * `reasons`: weightiest first; none for a match.
 */
export interface TypingDecision {
  readonly outcome: 'match' | 'retype' | 'review';
  readonly reasons: readonly TypingReason[];
}

/**
 * The score at which the learner is as likely to have typed it as another person. Not fitted to anything: on the benchmark it passes 3 or
 * 4 in a hundred first tries of others, and asks learners to retype 3 to 5 in a hundred of their own.
 */
const matchFrom = 0;
/** The share of times that has to be measured. */
export const leastCoverage = 0.8;
/** Typed once, and again up to twice. */
const mostTries = 3;

/** Reasons that typing it again would not remove. */
const forPeople: readonly TypingReason[] = ['replayed', 'too-even', 'coarse-clock'];

export function typingOutcome(evidence: TypingEvidence): TypingDecision {
  const reasons = reasonsOf(evidence);
  if (reasons.length === 0) return { outcome: 'match', reasons };
  const again = evidence.tries < mostTries && !reasons.some((reason) => forPeople.includes(reason));
  return { outcome: again ? 'retype' : 'review', reasons };
}

function reasonsOf(evidence: TypingEvidence): readonly TypingReason[] {
  const { score, replay, coverage, coarse, even } = evidence;
  const speaks: Readonly<Record<TypingReason, boolean>> = {
    replayed: replay !== null,
    'too-even': even,
    'coarse-clock': coarse,
    // Asked this way round so that NaN does not match.
    'few-keys': !(coverage >= leastCoverage),
    'typing-differs': !(score >= matchFrom),
  };
  return (Object.keys(speaks) as TypingReason[]).filter((reason) => speaks[reason]);
}
