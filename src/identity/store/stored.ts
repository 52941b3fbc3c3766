import type { PersonKey } from '../../account/keys.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { AttestationId, CaseId, Work } from './vault-keys.ts';

// What the vault holds, by the keys of vault-keys.ts. Moments are ISO 8601, UTC. What opens was written here and nowhere else.

/** That a person agreed, and to which text. */
export interface Consent {
  readonly version: string;
  readonly at: string;
  /** Whether typing is compared, too: those who chose the path by photo alone have none. */
  readonly typing: boolean;
  /** The course from whose page it was begun. */
  readonly courseId: string;
}

export interface EnrolmentDetails {
  /** As on the document. */
  readonly name: string;
  /** In its normal form; its key is that of the person. Decisions are mailed to it. */
  readonly address: string;
  /** The course from whose page the enrolment was begun: its institution's reviewers look at it. */
  readonly courseId: string;
}

/** A JPEG file without anything but its picture. */
export interface StoredPhoto {
  /** Base64. */
  readonly jpeg: string;
  readonly at: string;
}

/** What stays of a check. */
export interface Verified {
  readonly day: CalendarDay;
  /** The reviewer's name, as in site.yaml. */
  readonly reviewer: string;
  /** As on the document. */
  readonly name: string;
}

/** Why people look at a piece of work. `photo`: its typing matched, and only the photo is to be compared. */
export type ReviewReason =
  | 'photo'
  | 'no-typing'
  | 'typing-differs'
  | 'coarse-clock'
  | 'few-keys'
  | 'replayed'
  | 'too-even'
  | 'other-keyboard';

/** One attempt, as the learner made it: never changed. The latest one of a piece of work counts. */
export interface Attestation {
  readonly id: AttestationId;
  readonly work: Work;
  readonly at: string;
  /** What the learner was told: `match` only where the typing matched. */
  readonly outcome: 'match' | 'review';
  readonly reason: ReviewReason;
  /** Typings of this attempt, 0 to 3. */
  readonly tries: number;
}

/** What typing showed for the reviewer, in words and figures: see `matchTyping`. */
export interface StoredEvidence {
  readonly terms: readonly EvidenceTerm[];
}
export interface EvidenceTerm {
  /** `e` for how long a key was held, `e→r` for the time from one to the next. */
  readonly what: string;
  readonly milliseconds: number;
  readonly usual: number;
  /** Of the score; below 0 speaks against the learner. */
  readonly contribution: number;
}

/** Something that people have to look at. Never changed. */
export interface ReviewCase {
  readonly id: CaseId;
  readonly kind: 'enrolment' | 'work';
  readonly person: PersonKey;
  readonly opened: string;
  readonly courseId: string;
  /** Of work alone. */
  readonly attestation: { readonly id: AttestationId; readonly work: Work } | null;
  readonly reason: ReviewReason | 'enrolment';
  /** Of an appeal: the case that it is against, and what the learner wrote. Those who decided that one do not decide this one. */
  readonly appeal: { readonly against: CaseId; readonly text: string } | null;
}

/** One reviewer's answer; each gives one in a case. Together they are the audit trail. */
export interface Vote {
  readonly reviewer: PersonKey;
  readonly reviewerName: string;
  readonly at: string;
  readonly answer: 'match' | 'unclear' | 'no-match';
  /** For other reviewers, and where it is unclear for the learner: what to do better. */
  readonly note: string;
}

/** How a case ended. `lapsed`: nobody decided within the time for which the document may be kept. */
export interface Settled {
  readonly outcome: 'match' | 'unclear' | 'refused' | 'lapsed';
  readonly at: string;
}
