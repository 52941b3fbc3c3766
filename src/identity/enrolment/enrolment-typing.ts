import type { PersonKey } from '../../account/keys.ts';
import { refusedStep, whileOpen, type Step } from './enrolment-step.ts';
import type { IdentityService } from '../store/identity-service.ts';
import {
  enrolmentTypings,
  keepEnrolmentTyping,
  otherTypings,
} from '../kept-typing/kept-typings.ts';
import type { Problem } from '../store/problem.ts';
import { isCoarseClock } from '../typing/clock.ts';
import { leastCoverage } from '../typing/policy.ts';
import { replayOf } from '../typing/replay.ts';
import { isTooEven } from '../typing/rhythm.ts';
import { coverageOf, readTyping, type Typing } from '../typing/typing.ts';

/** Characters; a typing of the sentence takes a tenth of it. */
const longestTyping = 32 * 1024;

/** A typing as a browser sends it; null for everything else. */
export function typingIn(json: string): Typing | null {
  if (json.length > longestTyping) return null;
  try {
    return readTyping(JSON.parse(json));
  } catch {
    return null;
  }
}

/**
 * Keeps one of the five typings that later ones are compared with, in place of an earlier one of the same number. Rejects with
 * CouldNotCheck.
 * @param json what the browser sent
 */
export async function takeTyping(
  service: IdentityService,
  person: PersonKey,
  number: number,
  json: string,
): Promise<Step> {
  const typing = typingIn(json);
  const isNumbered = Number.isInteger(number) && number >= 1 && number <= enrolmentTypings;
  if (typing === null || !isNumbered) return refusedStep('odd-typing');
  const fault = faultOf(typing);
  if (fault) return refusedStep(fault);
  return whileOpen(service, person, async (noting, consent) => {
    if (!consent.typing) return refusedStep('typing-not-agreed');
    const others = await otherTypings(noting, person, number);
    if (replayOf(others, typing) === 'copy') return refusedStep('replayed');
    await keepEnrolmentTyping(noting, person, number, typing);
    return { ok: true };
  });
}

/** Why nothing could be compared with a typing. */
function faultOf(typing: Typing): Problem | null {
  if (isCoarseClock(typing)) return 'coarse-clock';
  if (!(coverageOf(typing) >= leastCoverage)) return 'few-keys';
  return isTooEven(typing) ? 'too-even' : null;
}
