import type { SigningState } from '../../credential/signing.ts';
import type { Institution } from '../../model/content.ts';

type StateOf = (institutionId: string) => SigningState;

interface Known {
  readonly stateOf: StateOf;
  readonly institutions: readonly Institution[];
}

// Astro runs its configuration, the content collections and the built pages each with their own copy of this module.
const place = globalThis as { [key: symbol]: Known | undefined };
const states = Symbol.for('laurel.signing-states');

/**
 * Says how the certificates of each institution are signed; pages never see a secret key.
 * @param institutions as they sign, with their public keys
 */
export function setSigningStates(stateOf: StateOf, institutions: readonly Institution[]): void {
  place[states] = { stateOf, institutions };
}

/** How an institution's certificates are signed in this build or by this server. */
export const signingStateOf: StateOf = (institutionId) =>
  place[states]?.stateOf(institutionId) ?? 'unsigned';

/** The institutions as they sign in this build or by this server: those that do have `credentials`. */
export const signingInstitutions = (): readonly Institution[] => place[states]?.institutions ?? [];
