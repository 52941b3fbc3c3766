import type { PersonKey } from '../../account/keys.ts';
import { attestedWorks, type AttestedWork } from '../attest/attested-works.ts';
import type { AppealState } from '../cases/decision.ts';
import { enrolmentOf, type EnrolmentState } from '../enrolment/enrolment-of.ts';
import {
  canAttestWith,
  enrolmentParts,
  hasTypings,
  type EnrolmentParts,
} from '../enrolment/enrolment-parts.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { keptThings, type KeptThing } from './kept-things.ts';
import type { Consent, EnrolmentDetails, Verified } from '../store/stored.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';

export type EnrolmentStep = 'consent' | 'details' | 'face' | 'document' | 'typing' | 'submit';

/** Everything that the learner's pages show. Holds no score of typing. */
export interface SignatureTrack extends EnrolmentParts {
  readonly state: EnrolmentState;
  /** The step to do next; null where there is nothing to do. */
  readonly next: EnrolmentStep | null;
  readonly consent: Consent | null;
  readonly details: EnrolmentDetails | null;
  /** Whether pieces of work can be attested now. */
  readonly canAttest: boolean;
  /** A reviewer's advice on what to do better; empty where nothing was said. */
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
export async function signatureTrackOf(
  service: IdentityService,
  person: PersonKey,
): Promise<SignatureTrack> {
  const track = await underConsent(service, person, (noting, consent) =>
    trackUnder(noting, person, consent),
  );
  return track ?? withoutConsent(service, person);
}

async function trackUnder(
  service: IdentityService,
  person: PersonKey,
  consent: Consent,
): Promise<SignatureTrack> {
  const { vault } = service;
  const keys = vaultKeys(person);
  // Settles what was left undone, which decides what else is there.
  const [enrolment, works] = await Promise.all([
    enrolmentOf(service, person),
    attestedWorks(service, person),
  ]);
  const [parts, details, verified, kept] = await Promise.all([
    enrolmentParts(service, person),
    vault.read(keys.details),
    vault.read(keys.verified),
    keptThings(service, person, lastActOf(consent, works), works),
  ]);
  const { state, decision } = enrolment;
  const isOpen = state === 'begun' || state === 'retake';
  return {
    state,
    next: isOpen ? nextStep(consent, details, parts) : null,
    consent,
    details,
    ...parts,
    canAttest: canAttestWith(consent, enrolment, parts),
    note: decision?.note ?? '',
    decided: decision?.at ?? null,
    appeal: decision?.appeal ?? null,
    verified,
    works,
    kept,
  };
}

function nextStep(
  consent: Consent,
  details: EnrolmentDetails | null,
  parts: EnrolmentParts,
): EnrolmentStep {
  if (!details) return 'details';
  if (!parts.hasFace) return 'face';
  if (!parts.hasDocument) return 'document';
  return hasTypings(consent, parts) ? 'submit' : 'typing';
}

/** The year for which most is kept begins here: see `forget`. */
const lastActOf = (consent: Consent, works: readonly AttestedWork[]): string =>
  [consent.at, ...works.map(({ at }) => at)].reduce((one, other) => (one < other ? other : one));

/** The confirmation stays, also when everything else was deleted after the year. */
async function withoutConsent(
  service: IdentityService,
  person: PersonKey,
): Promise<SignatureTrack> {
  const verified = await service.vault.read(vaultKeys(person).verified);
  return {
    state: 'none',
    next: 'consent',
    consent: null,
    details: null,
    hasFace: false,
    hasDocument: false,
    typings: [],
    canAttest: false,
    note: '',
    decided: null,
    appeal: null,
    verified,
    works: [],
    kept: verified ? [{ what: 'verified', count: 1, until: null }] : [],
  };
}
