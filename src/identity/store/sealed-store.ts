import { CouldNotCheck, type KeyStore } from '../../account/key-store.ts';
import { sealing } from '../../account/sealing.ts';

/** The sealed form that is kept in place of a value. */
interface Sealed {
  /** Base64. */
  readonly sealed: string;
}

/**
 * A store whose values are sealed, each for its own key. Keys are not sealed. Reading rejects with CouldNotCheck for a value that was sealed
 * with another secret, moved from another key, or changed.
 * @param secret at least 32 characters that are not kept where the store is
 * @param random returns the given number of random bytes
 */
export function sealedStore(
  store: KeyStore,
  secret: string,
  random: (bytes: number) => Uint8Array,
): KeyStore {
  const { seal, open } = sealing(secret, 'laurel identity', random);

  const sealed = (name: string, value: object): Sealed => ({
    sealed: seal(name, Buffer.from(JSON.stringify(value))).toString('base64'),
  });

  function opened(name: string, value: unknown): object {
    const { sealed: text } = value as Partial<Sealed>;
    const bytes = typeof text === 'string' ? open(name, Buffer.from(text, 'base64')) : null;
    if (bytes === null)
      throw new CouldNotCheck('What is sealed in the store does not open with this key.');
    return JSON.parse(bytes.toString('utf8')) as object;
  }

  return {
    async read(name) {
      const value = await store.read(name);
      return value === null ? null : opened(name, value);
    },
    write: (name, value) => store.write(name, sealed(name, value)),
    create: (name, value) => store.create(name, sealed(name, value)),
    remove: (name) => store.remove(name),
    keys: (prefix) => store.keys(prefix),
    pages: (prefix) => store.pages(prefix),
  };
}
