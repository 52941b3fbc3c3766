import type { Service } from './service.ts';

/** So many times in so long: windows of that length follow each other from 1970 on. */
export interface Limit {
  readonly most: number;
  /** In milliseconds. */
  readonly window: number;
}

type Kept = Pick<Service, 'store' | 'now'>;

/**
 * Counts one more try, unless there were as many as the limit allows in this window; answers whether there was room. Each try is a key
 * of its own that only one can make, so that any number of tries at the same moment are counted exactly.
 * @param key what is limited: letters, digits, hyphens and slashes, and nothing that is private
 */
export async function takeSlot(service: Kept, key: string, limit: Limit): Promise<boolean> {
  return (await takenSlot(service, key, limit)) !== null;
}

/** Like `takeSlot`, with the key of the slot, so that it can be given back; null where there was no room. */
export async function takenSlot(
  { store, now }: Kept,
  key: string,
  { most, window }: Limit,
): Promise<string | null> {
  const inWindow = `limits/${key}/${endOfWindow(now(), window)}/`;
  const taken = new Set(await store.keys(inWindow));
  if (taken.size >= most) return null;
  for (let number = 0; number < most; number += 1) {
    const slot = inWindow + String(number);
    if (!taken.has(slot) && (await store.create(slot, {}))) return slot;
  }
  return null;
}

/** A window is known by when it ends, in seconds since 1970: whoever tidies up need not know its length. */
function endOfWindow(now: Date, window: number): number {
  return ((Math.floor(now.getTime() / window) + 1) * window) / 1000;
}

/** Whether the window of a slot's key is over. */
export function isPastSlot(key: string, now: Date): boolean {
  return Number(/\/(\d+)\/\d+$/.exec(key)?.[1] ?? Number.NaN) * 1000 <= now.getTime();
}
