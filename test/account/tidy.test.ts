import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey } from '../../src/account/keys.ts';
import { linksOf } from '../../src/records/links/links-of.ts';
import { openLink } from '../../src/records/links/open-link.ts';
import { enterPasscode } from '../../src/records/links/passcode.ts';
import { sessionOf, startSession } from '../../src/account/session.ts';
import { signIn, signInToken } from '../../src/account/sign-in.ts';
import { tidy } from '../../src/account/tidy.ts';
import { tidyLimits } from '../../src/account/tidy-limits.ts';
import { retentionTable } from '../../src/identity/retention/retention-table.ts';
import { madeLink } from '../records/made-link.ts';
import { unreachable } from '../records/memory-store.ts';
import { ama, amasRecord, ben, bensRecord, secret } from '../records/published.ts';
import { day, hour, laterBy, minute, testService, type TestService } from '../records/service.ts';

/** The number of stored keys, by their first part. */
function kept({ store }: TestService): Record<string, number> {
  const kinds = [...store.held.keys()].map((key) => key.slice(0, key.indexOf('/')));
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
}

/** Ama and Ben have each an opened link and a session, and have used a mailed link and a passcode. */
async function inUse(): Promise<TestService> {
  const service = testService();
  for (const [person, record] of [
    [ama, amasRecord],
    [ben, bensRecord],
  ] as const) {
    const { token } = await madeLink(service, { passcode: 'open sesame' }, record.key);
    await enterPasscode(service, token, 'a guess');
    const { token: open } = await madeLink(service, {}, record.key);
    await openLink(service, open);
    await signIn(service, await signInToken(service, person.key));
    await service.settled();
  }
  return service;
}

/** As every night and every hour. */
const tidied = async (service: TestService): Promise<number> =>
  (await tidy(service, retentionTable)) + (await tidyLimits(service));

it('leaves everything that still serves someone', async () => {
  const service = await inUse();
  const all = {
    limits: 6,
    links: 4,
    opened: 2,
    sessions: 2,
    'used-sign-in': 2,
  };
  expect(kept(service)).toEqual(all);
  laterBy(service, 14 * minute);
  expect(await tidied(service)).toBe(0);
  expect(kept(service)).toEqual(all);
});

it('removes everything of a learner who was removed', async () => {
  const service = await inUse();
  service.published.records.delete(bensRecord.key);
  service.published.people.delete(ben.key);
  laterBy(service, 2 * hour);
  expect(await tidied(service)).toBe(12);
  expect(kept(service)).toEqual({ links: 2, opened: 1, sessions: 1 });
  for (const key of service.store.held.keys()) {
    expect(key).not.toContain(bensRecord.key);
    expect(key).not.toContain(ben.key);
  }
});

it('removes past limits, used sign-in links that nobody could use any more, and past sessions', async () => {
  const service = await inUse();
  laterBy(service, hour);
  await tidied(service);
  expect(kept(service)['limits']).toBeUndefined();
  // An hour longer than they work: not every server's clock says the same.
  expect(kept(service)).toMatchObject({ 'used-sign-in': 2, sessions: 2 });
  laterBy(service, 15 * minute);
  await tidy(service, retentionTable);
  expect(kept(service)).toEqual({ links: 4, opened: 2, sessions: 2 });
  laterBy(service, 14 * day);
  await tidy(service, retentionTable);
  expect(kept(service)).toEqual({ links: 4, opened: 2 });
});

it('keeps a session that goes on', async () => {
  const service = testService();
  const { session } = await startSession(service, ama.key);
  laterBy(service, 13 * day);
  await tidy(service, retentionTable);
  expect(await sessionOf(service, session)).not.toBeNull();
});

it('keeps a session of a learner who agreed to Signature Track, and of no other person whom the records lack', async () => {
  const service = testService();
  const learner = personKey(secret, 'learner@example.org');
  const stranger = personKey(secret, 'stranger@example.org');
  const [learners, strangers] = await Promise.all([
    startSession(service, learner),
    startSession(service, stranger),
  ]);
  await service.store.write(`identity/${learner}/consent`, { sealed: '…' });
  await tidy(service, retentionTable);
  expect(await sessionOf(service, learners.session)).not.toBeNull();
  expect(await sessionOf(service, strangers.session)).toBeNull();
  laterBy(service, 14 * day);
  await tidy(service, retentionTable);
  expect(await service.store.keys('sessions/')).toEqual([]);
});

it('lets a learner see for 90 days that a link has expired', async () => {
  const service = testService();
  await madeLink(service, { expiresAt: '2026-06-02' });
  service.clock.now = new Date('2026-08-31T23:59:00Z');
  await tidy(service, retentionTable);
  expect(await linksOf(service, amasRecord.key)).toMatchObject([{ isExpired: true }]);
  service.clock.now = new Date('2026-09-01T00:00:00Z');
  await tidy(service, retentionTable);
  expect(service.store.held.size).toBe(0);
});

it('removes when a link was opened that is there no more', async () => {
  const service = testService();
  const { id, token } = await madeLink(service);
  await openLink(service, token);
  await service.settled();
  service.store.held.delete(`links/${amasRecord.key}/${id}`);
  expect(await tidy(service, retentionTable)).toBe(1);
});

it.each([
  'links/',
  'links/x/y',
  'opened',
  'sessions/x',
  'limits/x',
  'limits/x/y/0',
  'something else',
])('leaves what it does not know: %s', async (key) => {
  const service = testService();
  service.store.held.set(key, { expires: 'never', expiresAt: 'never' });
  expect(await tidied(service)).toBe(0);
});

describe('where something cannot be known', () => {
  it('removes nothing: records that cannot be read are not gone', async () => {
    const service = await inUse();
    const before = new Map(service.store.held);
    service.published.isBroken = true;
    await expect(tidy(service, retentionTable)).rejects.toThrow(CouldNotCheck);
    expect(service.store.held).toEqual(before);
  });

  it('stops where the store does', async () => {
    const service = await inUse();
    service.published.records.clear();
    service.store.fault = ({ operation }) => {
      if (operation === 'remove') unreachable();
    };
    await expect(tidy(service, retentionTable)).rejects.toThrow(CouldNotCheck);
  });

  it('leaves a link that cannot be read', async () => {
    const service = testService();
    const key = `links/${amasRecord.key}/${'0'.repeat(20)}`;
    for (const damaged of [{}, 'x', { expiresAt: 7 }, { expiresAt: '2020-02-31' }]) {
      service.store.held.set(key, damaged);
      expect(await tidy(service, retentionTable)).toBe(0);
    }
  });
});

it('ends before it is stopped, and comes round to everything in a few nights', async () => {
  const service = testService();
  for (let number = 0; number < 400; number += 1)
    service.store.held.set(`sessions/${'0'.repeat(32)}/${String(number).padStart(32, '0')}`, {
      expires: '2026-01-01T00:00:00.000Z',
    });
  service.store.fault = () => laterBy(service, 50);
  const removed = await tidy(service, retentionTable);
  expect(removed).toBeGreaterThan(100);
  expect(removed).toBeLessThan(300);
  for (let night = 0; night < 3; night += 1) await tidy(service, retentionTable);
  expect(service.store.held.size).toBe(0);
});
