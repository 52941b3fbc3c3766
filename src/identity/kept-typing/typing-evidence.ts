import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { keptTypingsOf } from './kept-typings.ts';
import type { ReviewReason, StoredEvidence } from '../store/stored.ts';
import { isCoarseClock } from '../typing/clock.ts';
import { matchTyping, type Match } from '../typing/match.ts';
import { phrase } from '../typing/phrase.ts';
import { typingOutcome, type TypingDecision } from '../typing/policy.ts';
import type { Population } from '../typing/population.ts';
import { replayOf } from '../typing/replay.ts';
import { isTooEven } from '../typing/rhythm.ts';
import { coverageOf, type Typing } from '../typing/typing.ts';
import { populationKey } from '../store/vault-keys.ts';

/** The outcome of a typing, and why. Holds no score: nobody is to be measured by it. */
export interface TypingFinding {
  readonly outcome: TypingDecision['outcome'];
  readonly reason: ReviewReason;
  readonly evidence: StoredEvidence;
}

/**
 * Compares a typing with those of its learner. Null where nothing of theirs is there to compare it with. Rejects with CouldNotCheck.
 * @param tries how often the sentence was typed for this piece of work, this time included
 */
export async function findingOf(
  service: Pick<IdentityService, 'vault'>,
  person: PersonKey,
  typing: Typing,
  tries: number,
): Promise<TypingFinding | null> {
  const [kept, population] = await Promise.all([
    keptTypingsOf(service, person),
    populationOfToday(service),
  ]);
  if (kept === null) return null;
  const match = matchTyping(kept.template, population, typing);
  const { outcome, reasons } = typingOutcome({
    score: match.score,
    replay: replayOf(kept.known, typing),
    coverage: coverageOf(typing),
    coarse: isCoarseClock(typing),
    even: isTooEven(typing),
    tries,
  });
  // Typing that matched leaves the photo to be looked at.
  return { outcome, reason: reasons[0] ?? 'photo', evidence: evidenceOf(match) };
}

async function populationOfToday({
  vault,
}: Pick<IdentityService, 'vault'>): Promise<Population | null> {
  const population = await vault.read(populationKey);
  return population?.phrase === phrase.id ? population : null;
}

const evidenceOf = ({ terms }: Match): StoredEvidence => ({
  terms: terms.map(({ what, milliseconds, usual, contribution }) => ({
    what,
    milliseconds: rounded(milliseconds, 1),
    usual: rounded(usual, 1),
    contribution: rounded(contribution, 100),
  })),
});

const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;
