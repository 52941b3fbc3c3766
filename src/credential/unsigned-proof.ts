import type { Credential, JsonObject, Proof } from './credential.ts';
import type { IssuerKey } from './issuer-key.ts';

export type UnsignedProof = JsonObject &
  Pick<Proof, 'type' | 'created' | 'verificationMethod' | 'cryptosuite' | 'proofPurpose'>;

/**
 * A proof without its signature. It has the credential's date, so that signing again gives the same bytes.
 * @param created the credential's `validFrom`
 */
export function unsignedProof(created: string, { verificationMethod }: IssuerKey): UnsignedProof {
  return {
    type: 'DataIntegrityProof',
    created,
    verificationMethod,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  };
}

/** The proof as it is signed itself: in the credential's words. */
export function proofOptions(credential: Credential, proof: UnsignedProof): JsonObject {
  return { '@context': credential['@context'], ...proof };
}
