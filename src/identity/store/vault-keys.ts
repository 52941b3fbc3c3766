import type { PersonKey } from '../../account/keys.ts';
import type { AttestationId, CaseId, Work } from './stored.ts';
import { allOfIdentity, ownLimit, vaultKinds } from './vault-kinds.ts';

/** Everything that is kept of a person begins with this, but for the queue and limits. */
export const ofPerson = (person: PersonKey): string => `${allOfIdentity}${person}/`;
/** Of all people: cases that wait for a reviewer. Removed with the person, too. */
export const queuePlace = vaultKinds.queued.place();
export const queueOfPerson = (person: PersonKey) => vaultKinds.queued.place(person);
export const populationKey = vaultKinds.population.key();
/** Of `takeSlot`: tries of a person. */
export const limitOf = (person: PersonKey, act: string): string => ownLimit.limit(person, act);

/** Where each thing is kept in the vault. One thing, one key: nothing is ever read to be written again with a change. */
export const vaultKeys = (person: PersonKey) => ({
  consent: vaultKinds.consent.key(person),
  /** Name, address and course of the enrolment that is being made or was made. */
  details: vaultKinds.details.key(person),
  face: vaultKinds.face.key(person),
  document: vaultKinds.document.key(person),
  /** Enrolment typings, numbered from 1 to 5. */
  typings: vaultKinds.typing.place(person),
  typing: (number: number) => vaultKinds.typing.key(person, String(number)),
  /** Typings of attempts that matched: with the five, a new typing is compared with them. */
  laterTypings: vaultKinds.laterTyping.place(person),
  laterTyping: (id: AttestationId) => vaultKinds.laterTyping.key(person, id),
  /** The part of the check that stays: see `Verified`. */
  verified: vaultKinds.verified.key(person),
  works: vaultKinds.attempt.place(person),
  worksOf: (courseId: string, sessionId: string) =>
    vaultKinds.attempt.place(person, courseId, sessionId),
  attempt: ({ courseId, sessionId, assignmentId }: Work, id: AttestationId) =>
    vaultKinds.attempt.key(person, courseId, sessionId, assignmentId, id),
  /** The photo of an attempt, and beside it the evidence of its typing. Both go when the time to appeal is over. */
  photo: (id: AttestationId) => vaultKinds.photo.key(person, id),
  allEvidence: vaultKinds.evidence.place(person),
  evidence: (id: AttestationId) => vaultKinds.evidence.key(person, id),
  cases: vaultKinds.case.place(person),
  case: (id: CaseId) => vaultKinds.case.key(person, id),
  allVotes: vaultKinds.vote.place(person),
  votes: (id: CaseId) => vaultKinds.vote.place(person, id),
  vote: (id: CaseId, reviewer: PersonKey) => vaultKinds.vote.key(person, id, reviewer),
  settled: (id: CaseId) => vaultKinds.settled.key(person, id),
  usedChallenge: (id: string) => vaultKinds.usedChallenge.key(person, id),
  queued: (id: CaseId) => vaultKinds.queued.key(person, id),
});
