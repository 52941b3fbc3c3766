import { consentVersion } from '../../src/identity/store/consent.ts';
import { attest, type Attesting, type SentAttempt } from '../../src/identity/attest/attest.ts';
import { drawChallenge } from '../../src/identity/attest/challenge.ts';
import { keepDetails } from '../../src/identity/enrolment/details.ts';
import type { Step } from '../../src/identity/enrolment/enrolment-step.ts';
import { takeTyping } from '../../src/identity/enrolment/enrolment-typing.ts';
import { giveConsent } from '../../src/identity/enrolment/give-consent.ts';
import { takePhoto } from '../../src/identity/enrolment/take-photo.ts';
import { submitEnrolment } from '../../src/identity/enrolment/submit.ts';
import type { Typing } from '../../src/identity/typing/typing.ts';
import type { Reviewer } from '../../src/identity/review/reviewer.ts';
import { caseOf, vote } from '../../src/identity/review/vote.ts';
import type { AttestationId, Vote, Work } from '../../src/identity/store/stored.ts';
import { personKey, type PersonKey } from '../../src/account/keys.ts';
import { ama, secret } from '../records/published.ts';
import { documentPhoto, facePhoto } from './photos.ts';
import type { TestIdentityService } from './service.ts';
import { typist, type Typist } from './typist.ts';

export const exam: Work = {
  courseId: 'statistics',
  sessionId: 'spring-2026',
  assignmentId: 'exam',
};
export const quiz: Work = { ...exam, assignmentId: 'quiz-1' };

export interface Enrolling {
  /** Null for the path by photo alone. */
  readonly types?: Typist | null;
  readonly person?: { readonly key: PersonKey; readonly address: string; readonly name: string };
}

/** Everything that a learner does to enrol, in turn. */
export function enrolmentSteps(
  service: TestIdentityService,
  { types = typist(1), person: { key, address, name } = ama }: Enrolling = {},
): readonly (() => Promise<Step>)[] {
  const consent = { course: 'statistics', version: consentVersion, agree: true };
  const typings = types === null ? [] : [1, 2, 3, 4, 5].map((number) => ({ number, types }));
  return [
    () => giveConsent(service, key, { ...consent, typing: types !== null }),
    () => keepDetails(service, key, { name, address }),
    () => takePhoto(service, key, 'face', facePhoto),
    () => takePhoto(service, key, 'document', documentPhoto),
    ...typings.map(
      ({ number, types }) =>
        () =>
          takeTyping(service, key, number, JSON.stringify(types())),
    ),
    () => submitEnrolment(service, key),
  ];
}

/** Enrols, and waits for people. */
export async function enrol(service: TestIdentityService, enrolling: Enrolling = {}) {
  for (const step of enrolmentSteps(service, enrolling)) {
    const done = await step();
    if (!done.ok) throw new Error(`Not enrolled: ${done.problem}`);
  }
}

/** One try for the examination, as a page sends it. */
export async function attempt(
  service: TestIdentityService,
  sent: Partial<Omit<SentAttempt, 'typing'>> & {
    readonly typing?: Typing | null;
    readonly work?: Work;
    readonly person?: PersonKey;
  } = {},
): Promise<Attesting> {
  const { typing = null, work = exam, person = ama.key, ...rest } = sent;
  return attest(service, person, {
    challenge: await drawChallenge(service, { person, work }),
    keyboard: typing ? 'usual' : 'none',
    photo: facePhoto,
    ...rest,
    typing: typing && JSON.stringify(typing),
  });
}

/** The id of an attempt that was finished. */
export function finished(attesting: Attesting): AttestationId {
  if (!attesting.ok || attesting.outcome === 'retype') throw new Error('It is not finished.');
  return attesting.id;
}

export const reviewers: readonly Reviewer[] = ['Rosa', 'Ivo', 'Mina', 'Paul'].map((name) => ({
  person: personKey(secret, `${name.toLowerCase()}@northfold.example`),
  name: `${name} Imbert`,
  institutions: null,
}));

/** Reviewers answer one after the other; 0 is the first of them. */
export async function decide(
  service: TestIdentityService,
  id: string,
  answers: readonly [reviewer: number, answer: Vote['answer']][],
  { person = ama.key, note = 'The light is poor.' } = {},
): Promise<void> {
  for (const [at, answer] of answers) {
    const reviewCase = await caseOf(service, person, id);
    if (!reviewCase) throw new Error(`There is no case ${id}.`);
    const voted = await vote(service, reviewers[at]!, reviewCase, { answer, note });
    if (!voted.ok) throw new Error(`Not answered: ${voted.problem}`);
  }
}

export const twoRefuse: readonly [number, Vote['answer']][] = [
  [0, 'no-match'],
  [1, 'no-match'],
];
