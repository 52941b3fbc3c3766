import type { Service } from './service.ts';

/** So many times in so long: windows of that length follow each other from 1970 on. */
export interface Limit {
  readonly most: number;
  /** In milliseconds. */
  readonly window: number;
}

type Kept = Pick<Service, 'store' | 'now' | 'later'>;

/**
 * Counts one more try, unless there were as many as the limit allows in this window; answers whether there was room. Each try is a key
 * of its own that only one can make, so that any number of tries at the same moment are counted exactly.
 * @param key what is limited: letters, digits, hyphens and slashes, and nothing that is private
 */
export async function takeSlot(service: Kept, key: string, limit: Limit): Promise<boolean> {
  return (await takenSlot(service, key, limit)) !== null;
}

/**
 * Like `takeSlot`, with the key of the slot, so that it can be given back; null where there was no room. What is left of earlier windows
 * is removed meanwhile, so that however often and for however long something is tried, no more is kept than one window allows.
 */
export async function takenSlot(
  { store, now, later }: Kept,
  key: string,
  { most, window }: Limit,
): Promise<string | null> {
  const ofKey = `limits/${key}/`;
  const inWindow = `${ofKey}${endOfWindow(now(), window)}/`;
  // Below it there may be other keys, whose names begin with this one.
  const slots = (await store.keys(ofKey)).filter((slot) => isSlotOf(ofKey, slot));
  const taken = new Set(slots.filter((slot) => slot.startsWith(inWindow)));
  for (const slot of slots) if (isPastSlot(slot, now())) later(store.remove(slot));
  if (taken.size >= most) return null;
  for (let number = 0; number < most; number += 1) {
    const slot = inWindow + String(number);
    if (!taken.has(slot) && (await store.create(slot, {}))) return slot;
  }
  return null;
}

const isSlotOf = (ofKey: string, slot: string): boolean =>
  /^\d+\/\d+$/.test(slot.slice(ofKey.length));

/** A window is known by when it ends, in seconds since 1970: whoever tidies up need not know its length. */
function endOfWindow(now: Date, window: number): number {
  return ((Math.floor(now.getTime() / window) + 1) * window) / 1000;
}

/** Which of the tries in its window a slot stands for, counted from 0. */
export const slotNumber = (slot: string): number => Number(slot.slice(slot.lastIndexOf('/') + 1));

/** Whether the window of a slot's key is over. */
export function isPastSlot(key: string, now: Date): boolean {
  return Number(/\/(\d+)\/\d+$/.exec(key)?.[1] ?? Number.NaN) * 1000 <= now.getTime();
}
