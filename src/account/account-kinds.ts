import { aDay, aMinute } from '../values/duration.ts';
import { codecOf, Moment, stored } from './codec.ts';
import type { PersonKey } from './keys.ts';
import { limitKind } from './limits.ts';
import { storedKind, type PastKeys } from './stored-kind.ts';

/** Session lifetime in milliseconds. */
export const sessionLasts = 14 * aDay;
/** How long a mailed link works, in minutes. */
export const signInMinutes = 15;
/** A used link is kept for an hour longer than it works: clocks of several servers differ. */
export const usedLinkLasts = (signInMinutes + 60) * aMinute;

const untilCodec = codecOf(stored({ expires: Moment }));
const id = '[0-9a-f]{32}';

/** A value that cannot be read stays: nobody signs in with it. */
const pastValues: PastKeys =
  ({ store, now }) =>
  async (key) => {
    const kept = untilCodec.find(await store.read(key));
    return kept !== null && Date.parse(kept.expires) <= now().getTime();
  };

/** Of a person whom the records do not have (any more), every session is: but for those who have agreed to Signature Track. */
const pastSessions: PastKeys = async (service) => {
  const isPast = await pastValues(service);
  return async (key) => {
    if (await isPast(key)) return true;
    const person = sessions.partsOf(key)?.['person'] as PersonKey;
    if ((await service.published.person(person)) !== null) return false;
    return !(await service.isEnrolled(person));
  };
};

export const sessions = storedKind({
  what: 'Session of a browser',
  keys: 'sessions/<person>/<session>',
  parts: { session: id },
  codec: untilCodec,
  terms: [{ since: 'sign-in', lasts: sessionLasts }],
  deletedBy: 'tidy',
  past: pastSessions,
});

export const usedSignIns = storedKind({
  what: 'Sign-in link that was used',
  keys: 'used-sign-in/<link>',
  parts: { link: id },
  codec: untilCodec,
  terms: [{ since: 'mail', lasts: usedLinkLasts }],
  deletedBy: 'tidy',
  past: pastValues,
});

const anHourOnly = 60 * aMinute;

export const signInLimit = limitKind({
  what: 'Sign-in mail, counted for its address',
  of: 'sign-in/<person>/<which>',
  longest: anHourOnly,
});
export const strangerLimit = limitKind({
  what: 'Sign-in mail to an address that the site does not know, counted for all of them',
  of: 'sign-in-strangers',
  longest: anHourOnly,
});

/** Everything that signing in keeps. */
export const accountKinds = [sessions, usedSignIns, signInLimit, strangerLimit] as const;
