import { LRUCache } from 'lru-cache';
import { CouldNotCheck } from '../account/key-store.ts';

/**
 * The packs of one deploy. They never change, so each is read once as long as there is room for it. Both methods reject with CouldNotCheck
 * where a pack is missing, damaged or another's; such a pack is read again when it is next asked for.
 */
export interface Packs {
  /** @param open returns undefined where the bytes are not that pack */
  opened<T>(name: string, open: Open<T>): Promise<T>;
  /** The same, and what was opened is kept as well. @param open must be the same for a name every time */
  kept<T extends object>(name: string, open: Open<T>): Promise<T>;
  /** Begins to read packs that will be asked for. Where one cannot be read, asking for it says so. */
  expect(...names: readonly string[]): void;
}

type Open<T> = (bytes: Buffer) => T | undefined;

/** Bytes of packs that are kept in memory, packed as they came. */
const mostBytes = 96 * 1024 * 1024;
/** Packed bytes of what is kept opened, which takes a dozen times as much. Opening a part of a million certificates takes 6 ms. */
const mostOpened = 4 * 1024 * 1024;

/** @param read the bytes of a pack by its name; null if there is none; rejects with CouldNotCheck */
export function openPacks(read: (name: string) => Promise<Buffer | null>): Packs {
  const packs = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
    fetchMethod: async (name) => {
      const bytes = await read(name);
      if (bytes === null) throw missing(name);
      return bytes;
    },
    ignoreFetchAbort: true,
  });
  const values = new LRUCache<string, object>({ maxSize: mostOpened });

  function openedFrom<T>(name: string, bytes: Buffer, open: Open<T>): T {
    const found = open(bytes);
    if (found !== undefined) return found;
    packs.delete(name);
    throw damaged(name);
  }

  return {
    opened: async (name, open) => openedFrom(name, await packs.forceFetch(name), open),
    async kept<T extends object>(name: string, open: Open<T>): Promise<T> {
      const known = values.get(name);
      if (known) return known as T;
      const bytes = await packs.forceFetch(name);
      // Of many that waited for the same bytes, the first has opened them.
      const meanwhile = values.get(name);
      if (meanwhile) return meanwhile as T;
      const value = openedFrom(name, bytes, open);
      values.set(name, value, { size: bytes.length });
      return value;
    },
    expect(...names) {
      for (const name of names) packs.forceFetch(name).catch(() => undefined);
    },
  };
}

const missing = (name: string) => new CouldNotCheck(`This deploy lacks ${kindOf(name)}.`);

export const damaged = (name: string) =>
  new CouldNotCheck(`This deploy has ${kindOf(name)} that cannot be read.`);

/** Never the name itself in a log: a part of certificates tells something of the code that was asked for. */
const kindOf = (name: string): string =>
  name.startsWith('certificates/')
    ? 'a part of the certificates'
    : name.startsWith('drawn/')
      ? 'a pack of drawn files'
      : `the pack ${name}`;
