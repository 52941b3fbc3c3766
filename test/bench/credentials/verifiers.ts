import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as verifyWithLibrary } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { credentialText, type Credential } from '../../../src/credential/credential.ts';
import { credentialSigner } from '../../../src/credential/credential-signer.ts';
import { didDocument } from '../../../src/credential/did.ts';
import { verifyCredential } from '../../../src/credential/verify-credential.ts';
import type { BenchCredentials } from './bench-credentials.ts';
import { cachedContexts } from './contexts-cache.ts';
import { inTurn, type Contender } from './rounds.ts';

/** The published documents that a checker reads, by address. */
type Published = ReadonlyMap<string, object>;

/** Number of different ones to check: as many as a round needs. */
const checked = 200;

/**
 * The same signed credentials checked by us and by the library as it comes: each with its status list, whose own signature is checked
 * too.
 */
export async function verifiers(
  bench: BenchCredentials,
): Promise<readonly Contender<'ours' | 'library'>[]> {
  const sign = signerOf(bench);
  const credentials = await Promise.all(bench.certificates.slice(0, checked).map(sign));
  const lists = await Promise.all(bench.statusLists.map(sign));
  const published = new Map<string, object>([
    ...lists.map((list) => [list.id, list] as const),
    ...didDocuments(bench),
  ]);
  return [ours(credentials, published, bench), library(credentials, published)];
}

function signerOf({ keys }: BenchCredentials) {
  const signers = new Map([...keys].map(([did, key]) => [did, credentialSigner(key)]));
  return (credential: Credential) => {
    const signer = signers.get(credential.issuer.id);
    if (!signer) throw new Error('An issuer has no key.');
    return signer.sign(credential);
  };
}

function ours(
  credentials: readonly Credential[],
  published: Published,
  { keys }: BenchCredentials,
): Contender<'ours'> {
  const sources = {
    keysOf: (did: string) => {
      const id = keys.get(did)?.verificationMethod ?? '';
      return [{ id, publicKeyMultibase: id.slice(id.indexOf('#') + 1) }];
    },
    statusList: (address: string) => Promise.resolve(published.get(address)),
    now: new Date(),
  };
  return {
    name: 'ours',
    times: 40,
    run: inTurn(credentials.map(credentialText), async (text) => {
      const { verdict } = await verifyCredential(text, sources);
      if (verdict !== 'genuine') throw new Error(`A genuine credential was found ${verdict}.`);
    }),
  };
}

function library(credentials: readonly Credential[], published: Published): Contender<'library'> {
  const contexts = cachedContexts();
  const documentLoader = (address: string) => {
    const document = published.get(address);
    return document
      ? Promise.resolve({ contextUrl: null, documentUrl: address, document })
      : contexts(address);
  };
  return {
    name: 'library',
    times: 40,
    run: inTurn(credentials.map(credentialText), async (text) => {
      const suite = new DataIntegrityProof({ cryptosuite });
      const { verified, error } = await verifyWithLibrary({
        credential: JSON.parse(text) as object,
        suite,
        documentLoader,
        checkStatus: (asked) =>
          checkStatus({ ...asked, verifyBitstringStatusListCredential: true }),
      });
      if (!verified) throw new Error('A genuine credential was not verified.', { cause: error });
    }),
  };
}

/** Each DID's document, and each of its keys, at the addresses where the library looks for them. */
function didDocuments({ keys }: BenchCredentials): readonly (readonly [string, object])[] {
  return [...keys.values()].flatMap(({ did, verificationMethod }) => {
    const publicKeyMultibase = verificationMethod.slice(did.length + 1);
    const document = didDocument(did, [{ key: publicKeyMultibase, created: '2026-01-01' }]);
    const multikey = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: verificationMethod,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    };
    return [[did, document] as const, [verificationMethod, multikey] as const];
  });
}
