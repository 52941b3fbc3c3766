import type { JsonObject } from './credential.ts';

/**
 * Where a check takes from what it cannot know by itself. A page passes in what its site publishes, an archive what lies beside it.
 */
export interface CheckSources {
  /** The keys with which this DID may sign now, as its document lists them; null for a DID of which this place cannot speak. */
  readonly keysOf: (did: string) => readonly PublicKey[] | null;
  /** The signed status list that is published at an address. Rejects where it could not be had. */
  readonly statusList: (address: string) => Promise<unknown>;
  readonly now: Date;
}

export interface PublicKey {
  /** `<did>#<public key in multibase>`. */
  readonly id: string;
  readonly publicKeyMultibase: string;
}

/** In the order in which they are taken. */
export type CheckStep = 'form' | 'issuer' | 'signature' | 'dates' | 'status';

/** `unknown`: could not be checked. `not-reached`: an earlier step has failed, so that this one would mean nothing. */
export type StepResult = 'holds' | 'fails' | 'unknown' | 'not-reached';

/** What a credential turned out to be. `genuine` is said only where every step holds. */
export type CredentialVerdict =
  | 'genuine'
  /** Not an Open Badges credential in a form that is known here. */
  | 'unreadable'
  | 'unsigned'
  /** Of an issuer of which this place cannot speak. */
  | 'foreign'
  /** Signed with a key that the issuer does not, or no longer, uphold. */
  | 'key-not-upheld'
  | 'altered'
  /** Signed with a key that was made on somebody's own machine: proves nothing. */
  | 'development'
  /** Revoked or replaced: the list does not tell which. */
  | 'revoked'
  | 'not-yet-valid'
  | 'expired'
  | 'could-not-check';

export interface CredentialReport {
  readonly verdict: CredentialVerdict;
  readonly steps: Readonly<Record<CheckStep, StepResult>>;
  /** What was checked; null where it is not a credential. */
  readonly credential: JsonObject | null;
}

/**
 * Checks a signed credential by itself, as everybody else's software would. Whether it says what is published today is another question:
 * compare it. Never throws, asks nobody but the sources.
 * @param text JSON, at most `longestCredential` long
 */
export declare function verifyCredential(
  text: string,
  sources: CheckSources,
): Promise<CredentialReport>;
