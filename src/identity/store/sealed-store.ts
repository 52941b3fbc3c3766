import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { CouldNotCheck, type KeyStore } from '../../account/key-store.ts';

/** The sealed form that is kept in place of a value. */
interface Sealed {
  /** Base64: 12 bytes that were never used before, 16 bytes that show a change, and what was sealed. */
  readonly sealed: string;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * A store whose values are sealed with AES-256-GCM, each for its own key: one that was moved to another key does not open. Keys are not
 * sealed. Reading rejects with CouldNotCheck for a value that was sealed with another secret, or changed.
 * @param secret at least 32 characters that are not kept where the store is
 * @param random returns the given number of random bytes
 */
export function sealedStore(
  store: KeyStore,
  secret: string,
  random: (bytes: number) => Uint8Array,
): KeyStore {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'laurel identity', 32));

  function seal(name: string, value: object): Sealed {
    const nonce = random(nonceLength);
    const cipher = createCipheriv(algorithm, key, nonce);
    cipher.setAAD(Buffer.from(name));
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
  }

  function open(name: string, value: unknown): object {
    try {
      const bytes = Buffer.from((value as Sealed).sealed, 'base64');
      const cipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      cipher.setAAD(Buffer.from(name));
      cipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      const text = [cipher.update(bytes.subarray(nonceLength + tagLength)), cipher.final()];
      return JSON.parse(Buffer.concat(text).toString('utf8')) as object;
    } catch {
      throw new CouldNotCheck('What is sealed in the store does not open with this key.');
    }
  }

  return {
    async read(name) {
      const value = await store.read(name);
      return value === null ? null : open(name, value);
    },
    write: (name, value) => store.write(name, seal(name, value)),
    create: (name, value) => store.create(name, seal(name, value)),
    remove: (name) => store.remove(name),
    keys: (prefix) => store.keys(prefix),
    pages: (prefix) => store.pages(prefix),
  };
}
