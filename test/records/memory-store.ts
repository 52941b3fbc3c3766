import { CouldNotCheck, type KeyStore } from '../../src/account/key-store.ts';

type Operation = keyof KeyStore;

interface Call {
  readonly operation: Operation;
  readonly key: string;
}

/** What a store may do before it answers: reject, or take its time. */
type Fault = (call: Call) => Promise<void> | void;

export interface MemoryStore extends KeyStore {
  /** Everything that it holds, as JSON has it; a test may look and change it. */
  readonly held: Map<string, unknown>;
  /** Every call in the order in which they came. */
  readonly calls: Call[];
  /** Asked before every call does anything; null where nothing is wrong. */
  fault: Fault | null;
  /** Asked when a call has done its work and has yet to answer: what is rejected here has happened all the same. */
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
