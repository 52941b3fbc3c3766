import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

export interface Sealing {
  /** 12 bytes that were never used before, 16 bytes that show a change, and what was sealed. */
  readonly seal: (name: string, bytes: Uint8Array) => Buffer;
  /** Null for what was sealed with another secret or for another name, or was changed. */
  readonly open: (name: string, sealed: Uint8Array) => Buffer | null;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals bytes with AES-256-GCM, each for its own name: bytes that were moved to another name do not open.
 * @param secret at least 32 characters that are not kept where the sealed bytes are
 * @param purpose distinguishes the keys that are made of one secret
 * @param random returns the given number of random bytes
 */
export function sealing(
  secret: string,
  purpose: string,
  random: (bytes: number) => Uint8Array,
): Sealing {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    seal(name, bytes) {
      const nonce = random(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce);
      cipher.setAAD(Buffer.from(name));
      const sealed = [cipher.update(bytes), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
    },
    open(name, sealed) {
      try {
        const nonce = sealed.subarray(0, nonceLength);
        const cipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
        cipher.setAAD(Buffer.from(name));
        cipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
        const opened = cipher.update(sealed.subarray(nonceLength + tagLength));
        return Buffer.concat([opened, cipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
