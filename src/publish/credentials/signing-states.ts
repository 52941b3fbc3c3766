import type { SigningState } from '../../credential/signing.ts';

type StateOf = (institutionId: string) => SigningState;

// Astro runs its configuration, the content collections and the built pages each with their own copy of this module.
const place = globalThis as { [key: symbol]: StateOf | undefined };
const states = Symbol.for('laurel.signing-states');

/** Says how the certificates of each institution are signed; pages never see a key. */
export function setSigningStates(stateOf: StateOf): void {
  place[states] = stateOf;
}

/** How an institution's certificates are signed in this build or by this server. */
export const signingStateOf: StateOf = (institutionId) =>
  place[states]?.(institutionId) ?? 'unsigned';
