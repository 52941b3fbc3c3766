import { credentialsContext, openBadgesContext } from './context-addresses.ts';
import type { JsonObject } from './credential.ts';
import { all, hasPlainKeys, isObject } from './read-credential.ts';
import { verifySignature } from './verify-signature.ts';

export interface PublicKey {
  /** `<did>#<public key in multibase>`. */
  readonly id: string;
  readonly publicKeyMultibase: string;
}

export interface ProofOptions {
  readonly did: string;
  /** Those with which the DID may sign. */
  readonly keys: readonly PublicKey[];
}

/** `unknown`: this browser cannot check signatures of this kind. */
export type ProofResult = 'holds' | 'unsigned' | 'altered' | 'key-not-upheld' | 'unknown';

/** Whether a document has one proof, by a key of its issuer, which holds. Never throws. */
export async function verifyProof(
  { proof, ...document }: JsonObject,
  { did, keys }: ProofOptions,
): Promise<ProofResult> {
  const proofs = all(proof);
  const [first] = proofs;
  if (first === undefined) return 'unsigned';
  if (proofs.length > 1 || !isObject(first) || !isOfOurForm(first)) return 'altered';
  const method = first['verificationMethod'];
  if (typeof method !== 'string' || !method.startsWith(`${did}#`)) return 'altered';
  const key = keys.find(({ id }) => id === method);
  if (!key) return 'key-not-upheld';
  if (!hasPlainForm(document) || !hasPlainKeys(first)) return 'altered';
  const result = await verifySignature(document, first, key.publicKeyMultibase);
  return result === 'fails' ? 'altered' : result;
}

const proofKeys = new Set([
  'type',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
]);

function isOfOurForm(proof: JsonObject): boolean {
  return (
    Object.keys(proof).every((key) => proofKeys.has(key)) &&
    proof['type'] === 'DataIntegrityProof' &&
    proof['cryptosuite'] === 'eddsa-rdfc-2022' &&
    proof['proofPurpose'] === 'assertionMethod'
  );
}

/** Whether the JSON means what it reads like: plain words as keys, in the contexts of documents from here. */
const hasPlainForm = (document: JsonObject): boolean =>
  hasPlainKeys(document) && hasOurContexts(document);

const contextsOfLists = [credentialsContext];
const contextsOfCredentials = [credentialsContext, openBadgesContext];

/**
 * Whether a document names the contexts of a credential or a status list from here, in their order: a later one can give a word of an earlier
 * one another meaning.
 */
export function hasOurContexts({ '@context': named }: JsonObject): boolean {
  const found = all(named);
  return [contextsOfLists, contextsOfCredentials].some(
    (ours) => ours.length === found.length && ours.every((each, at) => each === found[at]),
  );
}
