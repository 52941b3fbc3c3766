import type { PersonKey } from './keys.ts';
import { takeSlot, type Limit } from './limits.ts';
import type { Service } from './service.ts';

const always: Limit = { most: 1, window: 10 * 60_000 };
const more: Limit = { most: 4, window: 60 * 60_000 };

/**
 * Whether an address may be mailed another link to sign in: once in every ten minutes, and four times more in an hour. Where it may not,
 * one was mailed less than ten minutes ago, which works for a quarter of an hour: nobody keeps a learner from signing in by asking in
 * their name.
 */
export const mayBeMailed = async (
  service: Pick<Service, 'store' | 'now'>,
  person: PersonKey,
): Promise<boolean> =>
  (await takeSlot(service, `sign-in/${person}/always`, always)) ||
  (await takeSlot(service, `sign-in/${person}/more`, more));
