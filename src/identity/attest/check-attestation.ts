import { addressOf } from '../../model/email-address.ts';
import { personKey } from '../../account/keys.ts';
import { decisionOnAttempt, stateOf, type WorkState } from './attested-works.ts';
import { readAttestationToken, type AttestationToken } from './attestation-token.ts';
import { enrolmentOf } from '../enrolment/enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { Work } from '../store/stored.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** The answer to the grader of a piece of work: as of this moment, and nothing of who the learner is. */
export interface CheckedAttestation {
  /** `unknown`: deleted, past, or not a token of this site. */
  readonly state: WorkState | 'unknown';
  readonly work: Work | null;
  /** When it was attested, ISO 8601. */
  readonly at: string | null;
  /** Whether people have compared the learner with an identity document. */
  readonly isVerified: boolean;
  /** Whether the address in the question is the learner's; null where the question had none, or the state is `unknown`. */
  readonly isTheirAddress: boolean | null;
}

const unknown: CheckedAttestation = {
  state: 'unknown',
  work: null,
  at: null,
  isVerified: false,
  isTheirAddress: null,
};

/** The present state of an attempt. Rejects with CouldNotCheck. */
export async function checkAttestation(
  service: IdentityService,
  { token, email }: { readonly token: string; readonly email: string | null },
): Promise<CheckedAttestation> {
  const read = await readAttestationToken(service, token);
  if (read === null) return unknown;
  const checked = await underConsent(service, read.person, (noting) => checkedOf(noting, read));
  if (!checked) return unknown;
  return { ...checked, isTheirAddress: email === null ? null : isOf(service, read, email) };
}

async function checkedOf(
  service: IdentityService,
  { person, id, work }: AttestationToken,
): Promise<Omit<CheckedAttestation, 'isTheirAddress'> | null> {
  const attestation = await service.vault.read(vaultKeys(person).attempt(work, id));
  if (attestation === null) return null;
  const [decision, enrolment] = await Promise.all([
    decisionOnAttempt(service, person, attestation),
    enrolmentOf(service, person),
  ]);
  return {
    state: stateOf(attestation, decision),
    work,
    at: attestation.at,
    isVerified: enrolment.state === 'verified',
  };
}

function isOf(
  { secret }: Pick<IdentityService, 'secret'>,
  { person }: AttestationToken,
  email: string,
): boolean {
  const address = addressOf(email);
  return address !== null && personKey(secret, address) === person;
}
