import { aDay } from '../../values/duration.ts';
import { codecOf, type Codec, type Stored } from '../../account/codec.ts';
import { limitKind } from '../../account/limits.ts';
import { storedKind, type StoredKind, type Term } from '../../account/stored-kind.ts';
import { retentionDays } from './retention.ts';
import {
  attestationForm,
  AttestationSchema,
  caseForm,
  ConsentSchema,
  EnrolmentDetailsSchema,
  PopulationSchema,
  ReviewCaseSchema,
  SettledSchema,
  StoredEvidenceSchema,
  StoredPhotoSchema,
  StoredTypingSchema,
  UsedChallengeSchema,
  VerifiedSchema,
  VoteSchema,
} from './stored.ts';

/** The moments from which retention terms count: see `momentsOf`. */
export type Since =
  /** The learner's: agreeing, or attesting a piece of work. */
  | 'last-act'
  /** The learner's, of the path by photo alone. */
  | 'photos-alone'
  /** Of a photo. */
  | 'taken'
  /** Of an enrolment, but for a refusal against which the learner can still appeal. */
  | 'enrolment-decision'
  /** Of an enrolment. */
  | 'enrolment-refusal'
  /** Of a piece of work, in the end. */
  | 'work-decision'
  /** The same, where it does not confirm the work. */
  | 'work-refusal'
  /** Of a challenge. */
  | 'use'
  /** Of a case. */
  | 'case-decision'
  /** Into the queue, of what has no case. */
  | 'queueing'
  | 'recount'
  | 'try';

/** Everything that is kept of anyone begins with this. */
export const allOfIdentity = 'identity/';
const own = `${allOfIdentity}<person>/`;

type Kind<T> = StoredKind<T, Since>;

const parts = {
  case: caseForm,
  against: caseForm,
  attempt: attestationForm,
  challenge: '[0-9a-f]{32}',
  reviewer: '[0-9a-f]{32}',
  number: '[1-5]',
};

/** A kind that `forget` deletes, unless it may be kept for ever. */
const kept = <T>(
  what: string,
  keys: string,
  codec: Codec<T>,
  terms: readonly Term<Since>[],
): Kind<T> =>
  storedKind({
    what,
    keys,
    parts,
    codec,
    terms,
    deletedBy: terms.length > 0 ? 'forget' : 'deleteMine',
  });

const after = (days: number, since: Since): Term<Since> => ({ since, lasts: days * aDay });
const aYearOn = after(retentionDays.everything, 'last-act');
const afterDecision = after(retentionDays.photo, 'work-decision');
/** Of the queue: what was broken off before it had a case. */
export const withoutCase = after(1, 'queueing');
const withoutTyping = after(0, 'photos-alone');

/** The kinds of the vault, by name. All but the queue and the population lie below `identity/<person>/`. */
export const vaultKinds = {
  consent: kept('Consent, and to which text', `${own}consent`, codecOf(ConsentSchema), [aYearOn]),
  details: kept('Name and address', `${own}details`, codecOf(EnrolmentDetailsSchema), [aYearOn]),
  face: kept('Photo of the face', `${own}face`, codecOf(StoredPhotoSchema), [aYearOn]),
  document: kept('Photo of the document', `${own}document`, codecOf(StoredPhotoSchema), [
    after(0, 'enrolment-decision'),
    after(retentionDays.appeal, 'enrolment-refusal'),
    after(retentionDays.document, 'taken'),
    aYearOn,
  ]),
  typing: kept('Typing of the enrolment', `${own}typing/<number>`, codecOf(StoredTypingSchema), [
    withoutTyping,
    aYearOn,
  ]),
  laterTyping: kept(
    'Typing of an attempt that matched',
    `${own}later-typing/<attempt>`,
    codecOf(StoredTypingSchema),
    [withoutTyping, after(retentionDays.photo, 'work-refusal'), aYearOn],
  ),
  verified: kept(
    'That the learner was verified: day, reviewer, name',
    `${own}verified`,
    codecOf(VerifiedSchema),
    [],
  ),
  attempt: kept(
    'Attempt to attest a piece of work',
    `${own}work/<course>/<session>/<assignment>/<attempt>`,
    codecOf(AttestationSchema),
    [aYearOn],
  ),
  photo: kept('Photo of an attempt', `${own}photo/<attempt>`, codecOf(StoredPhotoSchema), [
    afterDecision,
    aYearOn,
  ]),
  evidence: kept(
    'Evidence of its typing',
    `${own}evidence/<attempt>`,
    codecOf(StoredEvidenceSchema),
    [withoutTyping, afterDecision, aYearOn],
  ),
  case: kept('Case', `${own}case/<case>`, codecOf(ReviewCaseSchema), [aYearOn]),
  vote: kept('Answer of a reviewer', `${own}vote/<case>/<reviewer>`, codecOf(VoteSchema), [
    aYearOn,
  ]),
  settled: kept('How a case ended', `${own}settled/<case>`, codecOf(SettledSchema), [aYearOn]),
  usedChallenge: kept(
    'Challenge that was used',
    `${own}used/<challenge>`,
    codecOf(UsedChallengeSchema),
    [after(1, 'use'), aYearOn],
  ),
  queued: kept(
    'Case that waits for a reviewer',
    'identity-queue/<person>/<case>',
    codecOf(ReviewCaseSchema),
    [after(0, 'case-decision'), withoutCase, aYearOn],
  ),
  population: storedKind<Stored<typeof PopulationSchema>, Since>({
    what: 'How people at large type: averages of many',
    keys: 'population',
    codec: codecOf(PopulationSchema),
    terms: [after(1, 'recount')],
    deletedBy: 'recountPopulation',
  }),
} as const;

/** Tries of a person: see `limitOf`. */
export const ownLimit = limitKind({
  what: 'Step of an enrolment or try at attesting, counted for its learner',
  of: 'identity/<person>/<act>',
  parts: { act: '.+' },
  longest: aDay,
});

/** Everything that Signature Track keeps. */
export const identityKinds: readonly StoredKind<unknown, Since>[] = [
  ...Object.values(vaultKinds),
  ownLimit,
];
