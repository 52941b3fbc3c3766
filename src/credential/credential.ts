/** JSON as it is signed and published. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A `did:web` identifier: `did:web:<host>` or `did:web:<host>:institutions:<id>`; a port is written `%3A4321`. */
export type Did = `did:web:${string}`;

/** An Open Badges 3.0 credential that is not signed yet. Holds no score. */
export type Credential = JsonObject & {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: JsonObject & { readonly id: Did };
  /** UTC, to the second: `2026-04-30T23:00:00Z`. Also the proof's stated time. */
  readonly validFrom: string;
  readonly credentialSubject: JsonObject;
};

/** One proof, `eddsa-rdfc-2022`. */
export type Proof = JsonObject & {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** Multibase, base58btc: begins with `z`. */
  readonly proofValue: string;
};

export type SignedCredential = Credential & { readonly proof: readonly [Proof] };

/**
 * As published and baked into images: ASCII only, so that every reader of PNG chunks gives it back as it was. Not indented; ends
 * without a line break.
 */
export function credentialText(credential: JsonObject): string {
  return JSON.stringify(credential).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
