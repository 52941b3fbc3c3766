import type { Did } from './credential.ts';

/** The key with which an institution signs. Held by builds alone. */
export interface IssuerKey {
  readonly institutionId: string;
  readonly did: Did;
  /** `<did>#<public key in multibase>`. */
  readonly verificationMethod: string;
  /** Of a development key: made by a server on one's own machine, for a DID of `localhost`; proves nothing. */
  readonly isDevelopment: boolean;
  /** Ed25519 over the bytes: 64 bytes. The same bytes give the same signature. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}
