import type { PersonKey } from '../../account/keys.ts';
import { attestationToken } from './attestation-token.ts';
import { decisionOnAttempt, stateOf, type WorkState } from './attested-works.ts';
import type { AppealState } from '../cases/decision.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { Attestation } from '../store/stored.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { namedWork, type NamedWork } from '../store/work-of.ts';

/** One attempt as its learner is shown it, and can hand it on. */
export interface Receipt {
  readonly attestation: Attestation;
  /** Null where the content no longer has it. */
  readonly named: NamedWork | null;
  /** For the grader of the work: see `checkAttestation`. */
  readonly token: string;
  readonly state: WorkState;
  readonly decided: string | null;
  readonly note: string;
  readonly appeal: AppealState | null;
}

/**
 * Null where the person has no such attempt. Rejects with CouldNotCheck.
 * @param id as an address names it
 */
export function receiptOf(
  service: IdentityService,
  person: PersonKey,
  id: string,
): Promise<Receipt | null> {
  return underConsent(service, person, async (noting) => {
    const attestation = await attestationOf(noting, person, id);
    if (attestation === null) return null;
    const [decision, token, catalogue] = await Promise.all([
      decisionOnAttempt(noting, person, attestation),
      attestationToken(noting, person, attestation),
      noting.published.catalogue(),
    ]);
    const { at, note, appeal } = decision;
    return {
      attestation,
      named: namedWork(catalogue, attestation.work),
      token,
      state: stateOf(attestation, decision),
      decided: at,
      note,
      appeal,
    };
  });
}

/** An attempt by its id alone; null where the person has none of it. */
async function attestationOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
  id: string,
): Promise<Attestation | null> {
  if (!/^[\da-f]{32}$/u.test(id)) return null;
  const names = await vault.keys(vaultKeys(person).works);
  const name = names.find((one) => one.endsWith(`/${id}`));
  return name === undefined ? null : await vault.read(name);
}
