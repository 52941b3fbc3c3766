import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { base58 } from '@scure/base';

const publicHeader = [0xed, 0x01];
const secretHeader = [0x80, 0x26];
const keyLength = 32;
/** Bytes before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8Header = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A pair of keys as Multikeys: the public one begins with `z6Mk`, the secret one with `z3u2`. */
export interface KeyTexts {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** A secret key that has been read. */
export interface SecretKey {
  /** As a Multikey: what belongs to it. */
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/**
 * A new pair of keys.
 * @param randomBytes returns that many bytes from a source fit for keys
 */
export function newKey(randomBytes: (length: number) => Uint8Array): KeyTexts {
  const seed = randomBytes(keyLength);
  return { publicKey: publicKeyOf(privateKey(seed)), secretKey: multibase(secretHeader, seed) };
}

/** Null if the text is not an Ed25519 secret key. */
export function readSecretKey(text: string): SecretKey | null {
  const seed = keyBytes(secretHeader, text);
  return seed && secretKeyOf(seed);
}

/** The key of 32 bytes; always the same for the same ones. */
export function secretKeyOf(seed: Uint8Array): SecretKey {
  const key = privateKey(seed);
  return { publicKey: publicKeyOf(key), sign: (bytes) => sign(null, bytes, key) };
}

/** Whether the text is one of an Ed25519 public key. */
export const isPublicKey = (text: string): boolean => keyBytes(publicHeader, text) !== null;

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([pkcs8Header, seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

function publicKeyOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return multibase(publicHeader, spki.subarray(-keyLength));
}

const multibase = (header: readonly number[], bytes: Uint8Array): string =>
  `z${base58.encode(Uint8Array.of(...header, ...bytes))}`;

function keyBytes(header: readonly number[], text: string): Uint8Array | null {
  // Base58 takes the square of the length to decode.
  if (text.length > 100 || !text.startsWith('z')) return null;
  try {
    const bytes = base58.decode(text.slice(1));
    const hasHeader = header.every((byte, index) => bytes[index] === byte);
    return hasHeader && bytes.length === header.length + keyLength
      ? bytes.subarray(header.length)
      : null;
  } catch {
    return null;
  }
}
