import type { PersonKey } from '../../account/keys.ts';

/** 32 hexadecimal digits that name one attempt to attest a piece of work. */
export type AttestationId = string & { readonly __brand: 'AttestationId' };
/** `enrolment-1`, `work-<attestation>`, and `appeal-` before either. */
export type CaseId = string & { readonly __brand: 'CaseId' };

/** A piece of graded work, by the ids of the content. */
export interface Work {
  readonly courseId: string;
  readonly sessionId: string;
  readonly assignmentId: string;
}

/** What is kept of anybody. */
export const allOfIdentity = 'identity/';
/** Everything that is kept of a person begins with this: whoever lists it and removes all has removed the person. */
export const ofPerson = (person: PersonKey): string => `identity/${person}/`;
/** Of all people: what waits for a reviewer. Removed with the person, too. */
export const queuePrefix = 'identity-queue/';
export const queueOfPerson = (person: PersonKey): string => `${queuePrefix}${person}/`;
/** How people at large type: aggregates of many, and nothing of one. */
export const populationKey = 'population';
/** Of `takeSlot`: tries of a person. */
export const limitOf = (person: PersonKey, what: string): string => `identity/${person}/${what}`;

/** Where each thing is kept in the vault. One thing, one key: nothing is ever read to be written again with a change. */
export const vaultKeys = (person: PersonKey) => {
  const own = ofPerson(person);
  const workKey = ({ courseId, sessionId, assignmentId }: Work) =>
    `${own}work/${courseId}/${sessionId}/${assignmentId}/`;
  return {
    consent: `${own}consent`,
    /** Name, address and course of the enrolment that is being made or was made. */
    details: `${own}details`,
    face: `${own}face`,
    document: `${own}document`,
    /** Enrolment typings, numbered from 1 to 5. */
    typings: `${own}typing/`,
    typing: (number: number) => `${own}typing/${number}`,
    /** Typings of attempts that matched: with the five, what is compared with. */
    laterTypings: `${own}later-typing/`,
    laterTyping: (id: AttestationId) => `${own}later-typing/${id}`,
    /** What is left of the check once it is done: see `Verified`. */
    verified: `${own}verified`,
    works: `${own}work/`,
    worksOf: (courseId: string, sessionId: string) => `${own}work/${courseId}/${sessionId}/`,
    attempts: workKey,
    attempt: (work: Work, id: AttestationId) => workKey(work) + id,
    /** The photo of an attempt, and beside it what its typing showed. Both go when the time to appeal is over. */
    photo: (id: AttestationId) => `${own}photo/${id}`,
    allEvidence: `${own}evidence/`,
    evidence: (id: AttestationId) => `${own}evidence/${id}`,
    cases: `${own}case/`,
    case: (id: CaseId) => `${own}case/${id}`,
    allVotes: `${own}vote/`,
    votes: (id: CaseId) => `${own}vote/${id}/`,
    vote: (id: CaseId, reviewer: PersonKey) => `${own}vote/${id}/${reviewer}`,
    settled: (id: CaseId) => `${own}settled/${id}`,
    usedChallenge: (id: string) => `${own}used/${id}`,
    queued: (id: CaseId) => queueOfPerson(person) + id,
  };
};

/** What of one person is kept: names of keys, behind what they all begin with. */
export interface Kept {
  readonly person: PersonKey;
  readonly names: readonly string[];
}
