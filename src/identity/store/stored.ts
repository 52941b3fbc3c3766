import { Type } from 'typebox';
import { Day, Moment, named, orNull, stored, type Stored } from '../../account/codec.ts';
import type { PersonKey } from '../../account/keys.ts';

// Values of the vault, by the kinds of vault-kinds.ts.

/** 32 hexadecimal digits that name one attempt to attest a piece of work. */
export type AttestationId = string & { readonly __brand: 'AttestationId' };
/** `enrolment-1`, `work-<attestation>`, and `appeal-` before either. */
export type CaseId = string & { readonly __brand: 'CaseId' };

export const attestationForm = '[0-9a-f]{32}';
export const caseForm = `(?:appeal-)?(?:enrolment-[1-9][0-9]*|work-${attestationForm})`;

/** A case as a form or an address names it; null for everything else. */
export const readCaseId = (text: string): CaseId | null =>
  wholeCase.test(text) ? (text as CaseId) : null;
const wholeCase = new RegExp(`^${caseForm}$`, 'u');

const Person = named<PersonKey>('[0-9a-f]{32}');
const Attempt = named<AttestationId>(attestationForm);
const Case = named<CaseId>(caseForm);

const WorkSchema = stored({
  courseId: Type.String(),
  sessionId: Type.String(),
  assignmentId: Type.String(),
});
/** A piece of graded work, by the ids of the content. */
export type Work = Stored<typeof WorkSchema>;

export const ConsentSchema = stored({
  /** Of the text that was agreed to. */
  version: Type.String(),
  at: Moment,
  /** Whether typing is compared, too: those who chose the path by photo alone have none. */
  typing: Type.Boolean(),
  /** The course from whose page it was begun. */
  courseId: Type.String(),
});
/** That a person agreed, and to which text. */
export type Consent = Stored<typeof ConsentSchema>;

export const EnrolmentDetailsSchema = stored({
  /** As on the document. */
  name: Type.String(),
  /** In its normal form; its key is that of the person. Decisions are mailed to it. */
  address: Type.String(),
  /** The course from whose page the enrolment was begun: its institution's reviewers look at it. */
  courseId: Type.String(),
});
export type EnrolmentDetails = Stored<typeof EnrolmentDetailsSchema>;

export const StoredPhotoSchema = stored({
  /** Base64 of a file that begins as every JPEG does. */
  jpeg: Type.String({ pattern: '^/9j/' }),
  at: Moment,
});
/** A JPEG file without anything but its picture. */
export type StoredPhoto = Stored<typeof StoredPhotoSchema>;

const FeaturesSchema = Type.Array(orNull(Type.Number()));

export const StoredTypingSchema = stored({
  /** The id of the sentence. */
  phrase: Type.String(),
  at: Moment,
  /** As `featuresOf` has them. */
  features: FeaturesSchema,
});
/** How a sentence was typed, as far as it is compared. */
export type StoredTyping = Stored<typeof StoredTypingSchema>;

export const VerifiedSchema = stored({
  day: Day,
  /** The reviewer's name, as in site.yaml. */
  reviewer: Type.String(),
  /** As on the document. */
  name: Type.String(),
});
/** The part of a check that stays. */
export type Verified = Stored<typeof VerifiedSchema>;

const reasons = [
  'photo',
  'no-typing',
  'typing-differs',
  'coarse-clock',
  'few-keys',
  'replayed',
  'too-even',
  'other-keyboard',
] as const;
/** Why people look at a piece of work. `photo`: its typing matched, and only the photo is to be compared. */
export type ReviewReason = (typeof reasons)[number];

export const AttestationSchema = stored({
  id: Attempt,
  work: WorkSchema,
  at: Moment,
  /** As the learner saw it: `match` only where the typing matched. */
  outcome: Type.Enum(['match', 'review']),
  reason: Type.Enum([...reasons]),
  /** Typings of this attempt, 0 to 3. */
  tries: Type.Integer({ minimum: 0 }),
});
/** One attempt, as the learner made it: never changed. The latest one of a piece of work counts. */
export type Attestation = Stored<typeof AttestationSchema>;

const EvidenceTermSchema = stored({
  /** `e` for how long a key was held, `e→r` for the time from one to the next. */
  what: Type.String(),
  milliseconds: Type.Number(),
  usual: Type.Number(),
  /** Of the score; below 0 speaks against the learner. */
  contribution: Type.Number(),
});
export type EvidenceTerm = Stored<typeof EvidenceTermSchema>;

export const StoredEvidenceSchema = stored({ terms: Type.Array(EvidenceTermSchema) });
/** The times of a typing as its reviewer sees them: see `matchTyping`. */
export type StoredEvidence = Stored<typeof StoredEvidenceSchema>;

export const ReviewCaseSchema = stored({
  id: Case,
  kind: Type.Enum(['enrolment', 'work']),
  person: Person,
  opened: Moment,
  courseId: Type.String(),
  /** Of work alone. */
  attestation: orNull(stored({ id: Attempt, work: WorkSchema })),
  reason: Type.Enum([...reasons, 'enrolment']),
  /** Of an appeal: the case that it is against, and the learner's text. Those who decided that one do not decide this one. */
  appeal: orNull(stored({ against: Case, text: Type.String() })),
});
/** A question for people. Never changed. */
export type ReviewCase = Stored<typeof ReviewCaseSchema>;

export const VoteSchema = stored({
  reviewer: Person,
  reviewerName: Type.String(),
  at: Moment,
  answer: Type.Enum(['match', 'unclear', 'no-match']),
  /** For other reviewers, and where it is unclear for the learner: what to do better. */
  note: Type.String(),
});
/** One reviewer's answer; each gives one in a case. Together they are the audit trail. */
export type Vote = Stored<typeof VoteSchema>;

export const SettledSchema = stored({
  outcome: Type.Enum(['match', 'unclear', 'refused', 'lapsed']),
  at: Moment,
});
/** How a case ended. `lapsed`: nobody decided within the time for which the document may be kept. */
export type Settled = Stored<typeof SettledSchema>;

export const UsedChallengeSchema = stored({ at: Moment });

/** As `populationOf` counts it. */
export const PopulationSchema = stored({
  phrase: Type.String(),
  people: Type.Integer({ minimum: 1 }),
  commonly: Type.Array(
    stored({ centre: Type.Number(), spread: Type.Number(), within: Type.Number() }),
  ),
});
