import type { PersonKey } from '../../account/keys.ts';
import { decisionOn, type Decision } from '../cases/decision.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { CaseId } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/**
 * `none`: has not agreed to anything. `begun`: not yet sent. `waiting`: for people, also during an appeal. `verified`. `retake`: has to be
 * sent again, see `note`. `refused`: by two reviewers, see `appeal`.
 */
export type EnrolmentState = 'none' | 'begun' | 'waiting' | 'verified' | 'retake' | 'refused';

export interface Enrolment {
  readonly state: Exclude<EnrolmentState, 'none'>;
  /** How often it was sent. */
  readonly sent: number;
  /** Null before it was sent. */
  readonly decision: Decision | null;
}

/** How far a learner who has agreed has come. Rejects with CouldNotCheck. */
export async function enrolmentOf(service: IdentityService, person: PersonKey): Promise<Enrolment> {
  const sent = await timesSent(service, person);
  const decision = sent === 0 ? null : await decisionOn(service, person, enrolmentCase(sent));
  return { state: decision === null ? 'begun' : states[decision.state], sent, decision };
}

/**
 * Whether people have decided about an enrolment for good: from here on its face and its name stay what they are, so that work can be
 * compared with them. Rejects with CouldNotCheck.
 */
export async function isEnrolmentDecided(
  service: IdentityService,
  person: PersonKey,
): Promise<boolean> {
  const { state, decision } = await enrolmentOf(service, person);
  return state === 'verified' || (state === 'refused' && decision?.appeal?.state !== 'possible');
}

/** @param number 1 for the first time that it is sent */
export const enrolmentCase = (number: number): CaseId => `enrolment-${number}` as CaseId;

const states = {
  waiting: 'waiting',
  match: 'verified',
  unclear: 'retake',
  refused: 'refused',
} as const satisfies Record<Decision['state'], EnrolmentState>;

async function timesSent({ vault }: IdentityService, person: PersonKey): Promise<number> {
  const { cases } = vaultKeys(person);
  const numbers = (await vault.keys(cases)).map((key) =>
    Number(/^enrolment-(\d+)$/u.exec(key.slice(cases.length))?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}
