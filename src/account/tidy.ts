import { isCalendarDay } from '../values/calendar.ts';
import type { PersonKey, RecordKey } from './keys.ts';
import type { Service } from './service.ts';
import { isKeptUntil } from './session.ts';
import { isOver } from '../records/links/share-link.ts';
import { hasAgreed } from './who-signs-in.ts';

/** Whether a key has served its time. Rejects with CouldNotCheck where that cannot be known. */
type Past = (service: Service, key: string) => Promise<boolean> | boolean;

const aDay = 24 * 60 * 60 * 1000;
/** So long its learner still sees that a link has expired. */
const expiredStays = 90 * aDay;
/** Ends well before a scheduled function of Netlify's is stopped, in milliseconds. */
const atMost = 20_000;
const atOnce = 16;

/**
 * Removes what no longer serves anyone: links of records that the deploy does not have (any more) and links long expired, what is kept
 * about their opening, past sessions and used sign-in links. Takes 20 seconds at most, and begins at another place each time.
 * Keys that are not of our form stay. Stops, and rejects with CouldNotCheck, where something cannot be read.
 * @returns how many keys were removed
 */
export async function tidy(service: Service): Promise<number> {
  const { store, published, now } = service;
  // Records that cannot be read are no records that are gone.
  await published.catalogue();
  const until = now().getTime() + atMost;
  let removed = await swept(service, 'links/', isPastLink, until);
  // Listed before the links are: what is opened meanwhile is not taken for left behind.
  const opened = await store.keys('opened/');
  const links = new Set(await store.keys('links/'));
  const isLeft: Past = (_, key) => !links.has(key.replace(/^opened\//, 'links/'));
  removed += await sweptOf(service, opened, isLeft, until);
  removed += await swept(service, 'sessions/', isPastSession, until);
  return removed + (await swept(service, 'used-sign-in/', isPastValue, until));
}

async function swept(service: Service, prefix: string, isPast: Past, until: number) {
  return sweptOf(service, await service.store.keys(prefix), isPast, until);
}

async function sweptOf(
  service: Service,
  keys: readonly string[],
  isPast: Past,
  until: number,
): Promise<number> {
  const inTurn = rotated(keys, service.random);
  let removed = 0;
  for (let at = 0; at < inTurn.length && service.now().getTime() < until; at += atOnce) {
    const were = inTurn.slice(at, at + atOnce).map(async (key) => {
      if (!(await isPast(service, key))) return 0;
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

const isPastLink: Past = async ({ published, store, now }, key) => {
  const record = /^links\/([0-9a-f]{18})\/[0-9a-f]{20}$/.exec(key)?.[1];
  if (record === undefined) return false;
  if ((await published.record(record as RecordKey)) === null) return true;
  const { expiresAt } = ((await store.read(key)) ?? {}) as { readonly expiresAt?: unknown };
  if (typeof expiresAt !== 'string' || !isCalendarDay(expiresAt)) return false;
  return isOver({ expiresAt }, new Date(now().getTime() - expiredStays));
};

const isPastSession: Past = async (service, key) => {
  const person = /^sessions\/([0-9a-f]{32})\//.exec(key)?.[1];
  if (person === undefined) return false;
  if (await isPastValue(service, key)) return true;
  if ((await service.published.person(person as PersonKey)) !== null) return false;
  // Whoever has agreed to Signature Track signs in without being in the records.
  return !(await hasAgreed(service.store, person as PersonKey));
};

const isPastValue: Past = async ({ store, now }, key) => {
  const kept = await store.read(key);
  return isKeptUntil(kept) && Date.parse(kept.expires) <= now().getTime();
};
