import type { Service } from './service.ts';
import { codecOf, stored } from './codec.ts';
import { storedKind, type StoredKind } from './stored-kind.ts';

/** How often in how long: windows of that length follow each other from 1970 on. */
export interface Limit {
  readonly most: number;
  /** In milliseconds. */
  readonly window: number;
}

type Kept = Pick<Service, 'store' | 'now' | 'later'>;

/** All limits of all rooms. */
export const limitsPlace = 'limits/';

/** The tries that one limit counts. */
export interface LimitKind extends StoredKind<object, 'try'> {
  /** The name of a limit, as `takeSlot` takes it. @param parts of `of`, in turn */
  limit(...parts: readonly string[]): string;
}

/**
 * @param of the form of its keys, with a name for each part that differs: `sign-in/<person>/<which>`; nothing in it is private
 * @param longest the longest of its windows, in milliseconds
 */
export function limitKind({
  what,
  of,
  longest,
  parts = {},
}: {
  readonly what: string;
  readonly of: string;
  readonly longest: number;
  readonly parts?: Readonly<Record<string, string>>;
}): LimitKind {
  const kind = storedKind({
    what,
    keys: `${limitsPlace}${of}/<end>/<number>`,
    parts: { ...parts, end: String.raw`\d+`, number: String.raw`\d+` },
    // Only the key counts.
    codec: codecOf(stored({})),
    terms: [{ since: 'try', lasts: longest }],
    deletedBy: 'tidyLimits',
  });
  const limit = (...given: readonly string[]) => kind.place(...given).slice(limitsPlace.length, -1);
  return { ...kind, limit };
}

/**
 * Counts one more try, unless there were as many as the limit allows in this window; answers whether there was room. Each try is a key
 * of its own that only one can make, so that any number of tries at the same moment are counted exactly.
 */
export async function takeSlot(service: Kept, key: string, limit: Limit): Promise<boolean> {
  return (await takenSlot(service, key, limit)) !== null;
}

/**
 * Like `takeSlot`, with the key of the slot, so that it can be given back; null where there was no room. Slots of earlier windows are
 * removed meanwhile, so that however often and for however long something is tried, no more is kept than one window allows.
 */
export async function takenSlot(
  { store, now, later }: Kept,
  key: string,
  { most, window }: Limit,
): Promise<string | null> {
  const ofKey = `${limitsPlace}${key}/`;
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

/** A window is known by when it ends, in seconds since 1970, so that tidying up need not know its length. */
function endOfWindow(now: Date, window: number): number {
  return ((Math.floor(now.getTime() / window) + 1) * window) / 1000;
}

/** The number of a slot's try in its window, counted from 0. */
export const slotNumber = (slot: string): number => Number(slot.slice(slot.lastIndexOf('/') + 1));

/** Whether the window of a slot's key is over. */
export function isPastSlot(key: string, now: Date): boolean {
  return Number(/\/(\d+)\/\d+$/.exec(key)?.[1] ?? Number.NaN) * 1000 <= now.getTime();
}
