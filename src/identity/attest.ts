import { CouldNotCheck } from '../records/key-store.ts';
import type { PersonKey } from '../records/keys.ts';
import type { IdentityService } from './identity-service.ts';
import type { Problem } from './problem.ts';
import type { AttestationId } from './vault-keys.ts';

/** What a browser sends of one try. */
export interface SentAttempt {
  readonly challenge: string;
  /** `other`: not the one of the enrolment; `none`: by photo alone. */
  readonly keyboard: 'usual' | 'other' | 'none';
  /** JSON; null where nothing was typed. */
  readonly typing: string | null;
  readonly photo: Uint8Array;
}

export type Attesting =
  /** Finished: `match` where the typing matched, so that only the photo is left to people. */
  | { readonly ok: true; readonly outcome: 'match' | 'review'; readonly id: AttestationId }
  /** To be typed again, with a challenge of its own; `left` tries after this one. */
  | {
      readonly ok: true;
      readonly outcome: 'retype';
      readonly challenge: string;
      readonly left: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Takes one try. Rejects with CouldNotCheck; then a new challenge is needed. */
export function attest(
  _service: IdentityService,
  _person: PersonKey,
  _sent: SentAttempt,
): Promise<Attesting> {
  return Promise.reject(new CouldNotCheck('Not there yet.'));
}
