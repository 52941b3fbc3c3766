import { CouldNotCheck, type KeyStore } from '../../src/account/key-store.ts';

type Operation = keyof KeyStore;

interface Call {
  readonly operation: Operation;
  readonly key: string;
}

/** A fault of the store in a call: it rejects, or delays the answer. */
type Fault = (call: Call) => Promise<void> | void;

export interface MemoryStore extends KeyStore {
  /** Everything that the store holds, as JSON values; a test may read and change it. */
  readonly held: Map<string, unknown>;
  /** All calls in their order. */
  readonly calls: Call[];
  /** Runs before each call does anything; null where nothing is wrong. */
  fault: Fault | null;
  /** Runs after a call has done its work and before it answers: a call that is rejected here has taken effect all the same. */
  faultAfter: Fault | null;
}

/** A store as strict as Netlify's with strong reads: a call sees all that was acknowledged before it, and takes effect at once. */
export function memoryStore(): MemoryStore {
  const held = new Map<string, unknown>();
  const calls: Call[] = [];

  async function doing<T>(operation: Operation, key: string, work: () => T): Promise<T> {
    const call = { operation, key };
    calls.push(call);
    await store.fault?.(call);
    const answer = work();
    await store.faultAfter?.(call);
    return answer;
  }

  const store: MemoryStore = {
    held,
    calls,
    fault: null,
    faultAfter: null,
    read: (key) => doing('read', key, () => copied(held.get(key) ?? null)),
    write: (key, value) => doing('write', key, () => void held.set(key, copied(value))),
    create: (key, value) =>
      doing('create', key, () => {
        if (held.has(key)) return false;
        held.set(key, copied(value));
        return true;
      }),
    remove: (key) => doing('remove', key, () => void held.delete(key)),
    keys: (prefix) =>
      doing('keys', prefix, () => [...held.keys()].filter((key) => key.startsWith(prefix)).sort()),
    async *pages(prefix) {
      const keys = await store.keys(prefix);
      for (let at = 0; at < keys.length; at += aPage) yield keys.slice(at, at + aPage);
    },
  };
  return store;
}

/** A fault: the store cannot be asked. */
export function unreachable(): never {
  throw new CouldNotCheck('The store cannot be reached.');
}

/** As many keys as Netlify lists at a time. */
const aPage = 1000;

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
