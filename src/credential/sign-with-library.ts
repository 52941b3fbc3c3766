import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { bundledContext } from './contexts.ts';
import type { Credential, Proof, SignedCredential } from './credential.ts';
import type { IssuerKey } from './issuer-key.ts';

/**
 * Signs a credential of any shape by the usual library. `proof.created` is the credential's `validFrom`, so that the same credential has the
 * same signature whenever it is signed. Rejects with ForeignContext, and where a term is not one of the contexts'.
 */
export async function signWithLibrary(
  credential: Credential,
  key: IssuerKey,
): Promise<SignedCredential> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: credential.validFrom,
    signer: {
      id: key.verificationMethod,
      algorithm: 'Ed25519',
      sign: ({ data }) => Promise.resolve(key.sign(data)),
    },
  });
  const { proof } = await issue({
    // The library writes the proof into what it is given.
    credential: structuredClone(credential),
    suite,
    documentLoader: bundledContext,
  });
  return { ...credential, proof: [proof as Proof] };
}
