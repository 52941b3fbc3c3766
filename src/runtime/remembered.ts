import { LRUCache } from 'lru-cache';

export interface RememberOptions<T> {
  /** Most characters of text that are remembered together; the least recently used ones are dropped first. */
  readonly most: number;
  /** Makes a value of a text, once. What it throws is not remembered. */
  readonly parse: (text: string | null) => T;
}

interface Remembered<T> {
  readonly value: T;
  readonly characters: number;
}

/** Reads what never changes, and remembers what was read last. Reading that fails is tried again when it is next asked for. */
export function remembered<T>(
  read: (name: string) => Promise<string | null>,
  { most, parse }: RememberOptions<T>,
): (name: string) => Promise<T> {
  const values = new LRUCache<string, Remembered<T>>({
    maxSize: most,
    // The cache takes no size of 0.
    sizeCalculation: ({ characters }) => Math.max(1, characters),
    fetchMethod: async (name) => {
      const text = await read(name);
      return { value: parse(text), characters: text?.length ?? 0 };
    },
    // A value that is evicted while it is being read is still returned to those who wait for it.
    ignoreFetchAbort: true,
  });
  return async (name) => (await values.forceFetch(name)).value;
}
