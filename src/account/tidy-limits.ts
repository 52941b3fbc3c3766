import { isPastSlot, limitsPlace } from './limits.ts';
import type { Service } from './service.ts';

/** Ends well before a scheduled function of Netlify's is stopped, in milliseconds. */
const atMost = 20_000;
const atOnce = 32;

/**
 * Removes the tries of limits whose window is over. Goes through the store page by page for 20 seconds at most, and removes as it
 * goes: however much there is, each time there is less. Stops, and rejects with CouldNotCheck, where the store does.
 * @returns how many keys were removed
 */
export async function tidyLimits({ store, now }: Pick<Service, 'store' | 'now'>): Promise<number> {
  const until = now().getTime() + atMost;
  let removed = 0;
  for await (const page of store.pages(limitsPlace)) {
    const past = page.filter((key) => isPastSlot(key, now()));
    for (let at = 0; at < past.length; at += atOnce) {
      const some = past.slice(at, at + atOnce);
      await Promise.all(some.map((key) => store.remove(key)));
      removed += some.length;
      if (now().getTime() >= until) return removed;
    }
  }
  return removed;
}
