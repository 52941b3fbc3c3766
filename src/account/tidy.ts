import type { Service } from './service.ts';
import type { StoredKind } from './stored-kind.ts';

/** Ends well before a scheduled function of Netlify's is stopped, in milliseconds. */
const atMost = 20_000;
const atOnce = 16;

/**
 * Removes entries that no longer serve anyone, of all kinds that say which of theirs are past. Takes 20 seconds at most, and begins at
 * another place each time. Keys that none of these kinds holds stay. Stops, and rejects with CouldNotCheck, where something cannot be
 * read.
 * @returns how many keys were removed
 */
export async function tidy(service: Service, kinds: readonly StoredKind[]): Promise<number> {
  const { store, published, now } = service;
  // Records that cannot be read are no records that are gone.
  await published.catalogue();
  const until = now().getTime() + atMost;
  let removed = 0;
  for (const kind of kinds) {
    if (!kind.past) continue;
    const keys = (await store.keys(kind.place())).filter((key) => kind.holds(key));
    const isPast = await kind.past(service);
    removed += await swept(service, keys, isPast, until);
  }
  return removed;
}

async function swept(
  service: Service,
  keys: readonly string[],
  isPast: (key: string) => Promise<boolean> | boolean,
  until: number,
): Promise<number> {
  const inTurn = rotated(keys, service.random);
  let removed = 0;
  for (let at = 0; at < inTurn.length && service.now().getTime() < until; at += atOnce) {
    const were = inTurn.slice(at, at + atOnce).map(async (key) => {
      if (!(await isPast(key))) return 0;
      await service.store.remove(key);
      return 1;
    });
    removed += (await Promise.all(were)).reduce<number>((sum, one) => sum + one, 0);
  }
  return removed;
}

/** In the order of their names, which is that of the deploy's shards, from any place on. */
function rotated(keys: readonly string[], random: Service['random']): readonly string[] {
  const sorted = [...keys].sort();
  const from = Buffer.from(random(4)).readUInt32BE() % Math.max(1, sorted.length);
  return [...sorted.slice(from), ...sorted.slice(0, from)];
}
