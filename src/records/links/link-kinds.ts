import { Type } from 'typebox';
import { aDay, anHour } from '../../values/duration.ts';
import { codecOf, Moment, stored } from '../../account/codec.ts';
import type { RecordKey } from '../../account/keys.ts';
import { limitKind } from '../../account/limits.ts';
import { storedKind, type PastKeys } from '../../account/stored-kind.ts';
import { isOver } from './share-link.ts';
import { storedLinkCodec } from './stored-link.ts';

/** For how long learners still see that a link has expired, in milliseconds. */
const expiredStays = 90 * aDay;

const link = '[0-9a-f]{20}';

/** Links of records that the deploy does not have (any more), and links long expired. One that cannot be read stays. */
const pastLinks: PastKeys =
  ({ published, store, now }) =>
  async (key) => {
    const record = shareLinks.partsOf(key)?.['record'] as RecordKey;
    if ((await published.record(record)) === null) return true;
    const kept = shareLinks.find(await store.read(key));
    return kept !== null && isOver(kept, new Date(now().getTime() - expiredStays));
  };

/** Openings were listed before the links are: those of a new link are not taken for left behind. */
const openingsWithoutLink: PastKeys = async ({ store }) => {
  const links = new Set(await store.keys(shareLinks.place()));
  return (key) => {
    const { record = '', link: id = '' } = openings.partsOf(key) ?? {};
    return !links.has(shareLinks.key(record, id));
  };
};

export const shareLinks = storedKind({
  what: 'Share link of a course record',
  keys: 'links/<record>/<link>',
  parts: { link },
  codec: storedLinkCodec,
  terms: [
    { since: 'link-expiry', lasts: expiredStays },
    { since: 'record-removal', lasts: 0 },
  ],
  deletedBy: 'tidy',
  past: pastLinks,
});

export const openings = storedKind({
  what: 'When and how often a share link was opened',
  keys: 'opened/<record>/<link>',
  parts: { link },
  codec: codecOf(stored({ at: Moment, count: Type.Integer({ minimum: 0 }) })),
  terms: [{ since: 'link-removal', lasts: 0 }],
  deletedBy: 'tidy',
  past: openingsWithoutLink,
});

export const visitorPasscodeLimit = limitKind({
  what: 'Wrong passcode, counted for its visitor',
  of: 'passcode-visitor/<link>/<visitor>',
  parts: { link },
  longest: anHour,
});
export const linkPasscodeLimit = limitKind({
  what: 'Wrong passcode, counted for its link',
  of: 'passcode-link/<link>',
  parts: { link },
  longest: anHour,
});
export const recordPasscodeLimit = limitKind({
  what: 'Wrong passcode, counted for its record',
  of: 'passcode-record/<record>',
  longest: anHour,
});
export const resetLimit = limitKind({
  what: 'Reset of a link, so that it is reset once',
  of: 'reset/<link>',
  parts: { link },
  longest: aDay,
});

/** Everything that share links keep. */
export const linkKinds = [
  shareLinks,
  openings,
  visitorPasscodeLimit,
  linkPasscodeLimit,
  recordPasscodeLimit,
  resetLimit,
] as const;
