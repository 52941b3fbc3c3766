import type { PersonKey } from '../records/keys.ts';
import { CouldNotCheck } from '../records/key-store.ts';
import type { IdentityService } from './identity-service.ts';
import type { Consent, EnrolmentDetails, Verified } from './stored.ts';
import type { AppealState } from './decision.ts';
import type { EnrolmentState } from './enrolment-of.ts';
import type { AttestationId, Work } from './vault-keys.ts';

export type EnrolmentStep = 'consent' | 'details' | 'face' | 'document' | 'typing' | 'submit';

/** What is known of a piece of work. `matched`: its typing; nobody has looked at the photo yet. `linked`: people confirmed it. */
export type WorkState = 'matched' | 'waiting' | 'linked' | 'unclear' | 'refused';

export interface AttestedWork {
  readonly work: Work;
  /** As the content names them; the ids where it no longer knows them. */
  readonly title: { readonly course: string; readonly assignment: string };
  /** The latest attempt, which counts. */
  readonly id: AttestationId;
  readonly at: string;
  readonly attempts: number;
  readonly state: WorkState;
  /** What a reviewer asks to be done better; empty where nothing was said. */
  readonly note: string;
  readonly appeal: AppealState | null;
}

/** Something that is kept, for how long. */
export interface KeptThing {
  readonly what:
    | 'consent'
    | 'details'
    | 'face'
    | 'document'
    | 'typings'
    | 'attestations'
    | 'photos'
    | 'cases'
    | 'verified';
  readonly count: number;
  /** ISO 8601: at the latest then the (first) one goes. Null for what stays until its learner deletes it. */
  readonly until: string | null;
}

/** Everything that the learner's pages show. Holds no score of typing. */
export interface SignatureTrack {
  readonly state: EnrolmentState;
  /** The step to do next; null where there is nothing to do. */
  readonly next: EnrolmentStep | null;
  readonly consent: Consent | null;
  readonly details: EnrolmentDetails | null;
  /** Numbers of the typings that are there: 1 to 5. */
  readonly typings: readonly number[];
  readonly hasFace: boolean;
  readonly hasDocument: boolean;
  /** Whether pieces of work can be attested now. */
  readonly canAttest: boolean;
  /** What a reviewer asks to be done better; empty where nothing was said. */
  readonly note: string;
  /** When people decided about the enrolment, ISO 8601. */
  readonly decided: string | null;
  readonly appeal: AppealState | null;
  readonly verified: Verified | null;
  /** The latest first. */
  readonly works: readonly AttestedWork[];
  readonly kept: readonly KeptThing[];
}

/** Rejects with CouldNotCheck. */
export function signatureTrackOf(
  _service: IdentityService,
  _person: PersonKey,
): Promise<SignatureTrack> {
  return Promise.reject(new CouldNotCheck('Not there yet.'));
}
