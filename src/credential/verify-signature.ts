import { base58 } from '@scure/base';
import { canonize } from 'rdf-canonize';
import { quadsOf } from './canonical/quads-of.ts';
import type { JsonObject } from './credential.ts';

/** An Ed25519 public key and a signature in multibase: base58btc, marked by `z`. */
const keyMark = [0xed, 0x01];
const keyLength = 32;
const signatureLength = 64;

/** `unknown`: this browser cannot check signatures of this kind. */
export type SignatureResult = 'holds' | 'fails' | 'unknown';

/**
 * Whether the proof (`eddsa-rdfc-2022`) is that key's over the document. Only bundled contexts are known: a document with another does not
 * hold. Never throws.
 * @param document without its proof
 */
export async function verifySignature(
  document: JsonObject,
  { proofValue, ...options }: JsonObject,
  publicKeyMultibase: string,
): Promise<SignatureResult> {
  const publicKey = fromMultibase(publicKeyMultibase);
  const signature = fromMultibase(proofValue);
  if (publicKey?.length !== keyMark.length + keyLength || signature?.length !== signatureLength) {
    return 'fails';
  }
  if (keyMark.some((byte, index) => publicKey[index] !== byte)) return 'fails';
  const key = await importKey(publicKey.slice(keyMark.length));
  if (!key) return 'unknown';
  const bytes = await signedBytes(document, options);
  if (!bytes) return 'fails';
  return (await crypto.subtle.verify('Ed25519', key, signature, bytes)) ? 'holds' : 'fails';
}

/** Null where the browser is too old for Ed25519, or the page is not on a secure origin. */
async function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}

/** The hash of the proof's options, then that of the document; null if either has a term that the contexts do not define. */
async function signedBytes(
  document: JsonObject,
  options: JsonObject,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const proof = { '@context': document['@context'] ?? null, ...options };
    const [first, second] = [await canonicalHash(proof), await canonicalHash(document)];
    return new Uint8Array([...first, ...second]);
  } catch {
    return null;
  }
}

async function canonicalHash(document: JsonObject): Promise<Uint8Array> {
  const quads = await canonize(await quadsOf(document), { algorithm: 'RDFC-1.0' });
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(quads)));
}

function fromMultibase(text: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== 'string' || !/^z[1-9A-HJ-NP-Za-km-z]{1,100}$/u.test(text)) return null;
  return Uint8Array.from(base58.decode(text.slice(1)));
}
