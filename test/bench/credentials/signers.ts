import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import type { Credential } from '../../../src/credential/credential.ts';
import { credentialSigner } from '../../../src/credential/credential-signer.ts';
import type { IssuerKey } from '../../../src/credential/issuer-key.ts';
import type { BenchCredentials } from './bench-credentials.ts';
import { cachedContexts } from './contexts-cache.ts';
import { inTurn, type Contender } from './rounds.ts';

/** The same credentials signed by us and by the library as it comes. */
export function signers({
  certificates,
  keys,
}: BenchCredentials): readonly Contender<'ours' | 'library'>[] {
  const signing = certificates.map((credential) => {
    const key = keys.get(credential.issuer.id);
    if (!key) throw new Error('An issuer has no key.');
    return { credential, key };
  });
  const ours = new Map([...keys].map(([did, key]) => [did, credentialSigner(key)]));
  const library = librarySigner();
  return [
    {
      name: 'ours',
      times: 2000,
      run: inTurn(signing, async ({ credential }) => {
        await ours.get(credential.issuer.id)?.sign(credential);
      }),
    },
    {
      name: 'library',
      times: 50,
      run: inTurn(signing, async ({ credential, key }) => {
        await library(credential, key);
      }),
    },
  ];
}

function librarySigner() {
  const documentLoader = cachedContexts();
  return (credential: Credential, { verificationMethod, sign }: IssuerKey) => {
    const signer = {
      id: verificationMethod,
      algorithm: 'Ed25519',
      sign: ({ data }: { readonly data: Uint8Array }) => Promise.resolve(sign(data)),
    } as const;
    const suite = new DataIntegrityProof({ signer, cryptosuite });
    return issue({ credential: { ...credential }, suite, documentLoader });
  };
}
