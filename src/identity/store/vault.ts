import type { Codec } from '../../account/codec.ts';
import { CouldNotCheck, type KeyStore } from '../../account/key-store.ts';
import { kindOf, type StoredKey, type StoredPlace } from '../../account/stored-kind.ts';
import { sealedStore } from './sealed-store.ts';
import { identityKinds } from './vault-kinds.ts';

/**
 * A key store that holds values of the kinds of Signature Track and no others, sealed. All reject with CouldNotCheck like a key store,
 * and for a key of no kind; `read` also for a value that does not have the form of its kind.
 */
export interface Vault {
  /** The value, or null where there is none. */
  read<T>(key: StoredKey<T>): Promise<T | null>;
  write<T>(key: StoredKey<T>, value: NoInfer<T>): Promise<void>;
  /** Writes a key that must not be there yet. Resolves with true only where this very call has made it. */
  create<T>(key: StoredKey<T>, value: NoInfer<T>): Promise<boolean>;
  /** Removes a key of any kind; a key that does not exist is no error. */
  remove(key: string): Promise<void>;
  /** All keys that begin with a place; of a plain prefix the values are unknown. */
  keys<T>(place: StoredPlace<T> | string): Promise<readonly StoredKey<T>[]>;
}

/** @param secret at least 32 characters that are not kept where the store is */
export function vaultIn(
  store: KeyStore,
  secret: string,
  random: (bytes: number) => Uint8Array,
): Vault {
  const sealed = sealedStore(store, secret, random);
  return {
    read: async (key) => codecOfKey(key).decode(await sealed.read(key)),
    write: async (key, value) => sealed.write(key, codecOfKey(key).encode(value)),
    create: async (key, value) => sealed.create(key, codecOfKey(key).encode(value)),
    remove: (key) => sealed.remove(key),
    keys: async <T>(place: StoredPlace<T> | string) =>
      (await sealed.keys(place)) as readonly StoredKey<T>[],
  };
}

/** Found by the spelling of the key: only kinds make keys that are typed to hold something. */
function codecOfKey<T>(key: StoredKey<T>): Codec<T> {
  const kind = kindOf(identityKinds, key);
  if (!kind) throw new CouldNotCheck('What is stored is of no kind that this version knows.');
  return kind as Codec<T>;
}
