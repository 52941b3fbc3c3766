import { signInLimit, strangerLimit } from './account-kinds.ts';
import type { PersonKey } from './keys.ts';
import { takenSlot, takeSlot, type Limit } from './limits.ts';
import type { Service } from './service.ts';

type Kept = Pick<Service, 'store' | 'now' | 'later'>;

const always: Limit = { most: 1, window: 10 * 60_000 };
const more: Limit = { most: 4, window: 60 * 60_000 };
/** Enough for a course whose learners all begin on one evening; far too little to trouble the world with. */
const allStrangers: Limit = { most: 100, window: 60 * 60_000 };

/**
 * Whether an address may be mailed another link to sign in: once in every ten minutes, and four times more in an hour. Where it may not,
 * one was mailed less than ten minutes ago, which works for a quarter of an hour: nobody keeps a learner from signing in by asking in
 * their name.
 */
export const mayBeMailed = async (service: Kept, person: PersonKey): Promise<boolean> =>
  (await takeSlot(service, signInLimit.limit(person, 'always'), always)) ||
  (await takeSlot(service, signInLimit.limit(person, 'more'), more));

/**
 * The same for a stranger, of whom besides all together are mailed a hundred links in an hour. Where there is no room for them nothing
 * is kept of the address: anyone can invent any number of them.
 */
export async function mayStrangerBeMailed(service: Kept, person: PersonKey): Promise<boolean> {
  const slot = await takenSlot(service, strangerLimit.limit(), allStrangers);
  if (slot === null) return false;
  if (await mayBeMailed(service, person)) return true;
  await service.store.remove(slot);
  return false;
}
