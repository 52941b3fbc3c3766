import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { openLink, refusalStep } from '../../../src/records/links/open-link.ts';
import { resetLink } from '../../../src/records/links/reset-link.ts';
import { revokeLink } from '../../../src/records/links/revoke-link.ts';
import type { LinkId } from '../../../src/records/links/share-link.ts';
import { shareLinks } from '../../../src/records/links/link-kinds.ts';
import { readToken, writeToken } from '../../../src/records/links/token.ts';
import { madeLink } from '../made-link.ts';
import { unreachable } from '../memory-store.ts';
import { amasRecord, bensRecord, catalogue } from '../published.ts';
import { hour, laterBy, testService, type TestService } from '../service.ts';

const { key: record } = amasRecord;

it('opens the record that the link is of, with what it may show', async () => {
  const service = testService();
  const { token } = await madeLink(service, { sections: ['format', 'certificate'] });
  expect(await openLink(service, token)).toMatchObject({
    kind: 'open',
    record: amasRecord,
    catalogue,
    link: { label: 'For Northfold Hospital', sections: ['format', 'certificate'] },
  });
  expect(service.waited).toEqual([]);
});

it.each([
  ['UTC', '2026-06-02T23:59:59.999Z', '2026-06-03T00:00:00.000Z'],
  ['Pacific/Auckland', '2026-06-02T11:59:59.999Z', '2026-06-02T12:00:00.000Z'],
  ['America/Los_Angeles', '2026-06-03T06:59:59.999Z', '2026-06-03T07:00:00.000Z'],
])('opens through the end of its last day in %s', async (timeZone, last, over) => {
  const service = testService();
  const { token } = await madeLink(service, { expiresAt: '2026-06-02', timeZone });
  service.clock.now = new Date(last);
  expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
  service.clock.now = new Date(over);
  expect(await openLink(service, token)).toEqual({ kind: 'refused' });
});

it('a link of before its time zone was kept opens through the end of its last day in UTC', async () => {
  const service = testService();
  const { id, token } = await madeLink(service, { expiresAt: '2026-06-02' });
  const key = shareLinks.key(record, id);
  const { timeZone: _, ...earlier } = service.store.held.get(key) as Record<string, unknown>;
  service.store.held.set(key, earlier);
  service.clock.now = new Date('2026-06-02T23:59:59.999Z');
  expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
  service.clock.now = new Date('2026-06-03T00:00:00.000Z');
  expect(await openLink(service, token)).toEqual({ kind: 'refused' });
});

/** A link of Ama's that is good, and an address that is not: one row for each way to be none. */
const refusals: readonly (readonly [string, (service: TestService) => Promise<string> | string])[] =
  [
    ['nothing', () => ''],
    ['a word', () => 'record'],
    ['text in another script', () => 'سجل'.repeat(20)],
    ['half a character', () => '\ud800'],
    ['a token cut short', async (service) => (await madeLink(service)).token.slice(0, 40)],
    ['a token in capitals', async (service) => (await madeLink(service)).token.toUpperCase()],
    [
      'a token encoded twice',
      async (service) => `%2561${(await madeLink(service)).token.slice(1)}`,
    ],
    ['a megabyte', () => 'a'.repeat(1024 * 1024)],
    ['a token that never was', () => 'a'.repeat(56)],
    [
      'another secret',
      async (service) => {
        const token = readToken((await madeLink(service)).token)!;
        return writeToken({ ...token, secret: token.secret.map((byte) => byte ^ 1) });
      },
    ],
    [
      'another link of the same record',
      async (service) => {
        const token = readToken((await madeLink(service)).token)!;
        return writeToken({ ...token, link: '0'.repeat(20) as LinkId });
      },
    ],
    [
      'another learner’s record',
      async (service) => {
        const token = readToken((await madeLink(service)).token)!;
        return writeToken({ ...token, record: bensRecord.key });
      },
    ],
    [
      'a revoked link',
      async (service) => {
        const { id, token } = await madeLink(service);
        await revokeLink(service, record, id);
        return token;
      },
    ],
    [
      'a link that was reset',
      async (service) => {
        const { id, token } = await madeLink(service);
        await resetLink(service, record, id);
        return token;
      },
    ],
    [
      'an expired link',
      async (service) => {
        const { token } = await madeLink(service, { expiresAt: '2026-06-01' });
        laterBy(service, 13 * hour);
        return token;
      },
    ],
    [
      'an expired link with a passcode',
      async (service) => {
        const newLink = { expiresAt: '2026-06-01', passcode: 'open sesame' };
        const { token } = await madeLink(service, newLink);
        laterBy(service, 13 * hour);
        return token;
      },
    ],
    [
      'a learner who was removed',
      async (service) => {
        const { token } = await madeLink(service);
        service.published.records.delete(record);
        return token;
      },
    ],
  ];

describe('one and the same refusal', () => {
  it.each(refusals)('for %s', async (_what, given) => {
    const service = testService();
    const text = await given(service);
    await service.settled();
    service.store.calls.length = 0;
    expect(await openLink(service, text)).toEqual({ kind: 'refused' });
    await service.settled();
    // One read of a link, whatever was asked for: as many as for a link that opens.
    const linkForm = /^links\/[0-9a-f]{18}\/[0-9a-f]{20}$/;
    expect(service.store.calls).toHaveLength(1);
    expect(service.store.calls[0]!.operation).toBe('read');
    expect(service.store.calls[0]!.key).toMatch(linkForm);
  });

  it.each(refusals)('at the next full step, however long it took, for %s', async (_what, given) => {
    for (const taken of [0, 1, 199, 200, 350.5, 1001]) {
      const service = testService();
      const text = await given(service);
      const began = service.clock.now.getTime();
      service.store.fault = () => laterBy(service, taken);
      await openLink(service, text);
      const answered = service.clock.now.getTime() - began;
      expect(answered % refusalStep).toBe(0);
      expect(answered).toBeGreaterThan(taken);
      expect(answered).toBeLessThanOrEqual(taken + refusalStep);
    }
  });
});

it('reads the link last: what was revoked before that is not opened', async () => {
  const service = testService();
  const { id, token } = await madeLink(service);
  const { published } = service;
  const slow: TestService = {
    ...service,
    published: {
      ...published,
      record: async (key) => {
        const found = await published.record(key);
        await revokeLink(service, record, id);
        return found;
      },
    },
  };
  expect(await openLink(slow, token)).toEqual({ kind: 'refused' });
});

describe('could not check', () => {
  it.each<[string, (service: TestService, id: LinkId) => void]>([
    ['the store cannot be reached', ({ store }) => (store.fault = unreachable)],
    ['the records of the deploy cannot be read', ({ published }) => (published.isBroken = true)],
    ['the clock is an hour slow', (service) => laterBy(service, -hour)],
    ['there is no time', ({ clock }) => (clock.now = new Date(Number.NaN))],
  ])('where %s, and not a word of the record or the link', async (_what, breakIt) => {
    const service = testService();
    const { id, token } = await madeLink(service);
    breakIt(service, id);
    const failure = await openLink(service, token).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CouldNotCheck);
    for (const word of [amasRecord.learner.name, record, id, token, '76.9'])
      expect(String(failure)).not.toContain(word);
  });

  it.each<[string, (kept: Record<string, unknown>) => unknown]>([
    ['is empty', () => ({})],
    ['is a text', () => 'link'],
    ['is a list', (kept) => [kept]],
    ['is cut off', ({ secretHash, label }) => ({ secretHash, label })],
    ['has no expiry, which may be one that was lost', ({ expiresAt: _, ...kept }) => kept],
    ['has no passcode, which may be one that was lost', ({ passcodeHash: _, ...kept }) => kept],
    ['has a rule that we do not know', (kept) => ({ ...kept, onlyFrom: '192.0.2.0/24' })],
    ['shows nothing', (kept) => ({ ...kept, sections: [] })],
    ['shows something twice', (kept) => ({ ...kept, sections: ['score', 'score'] })],
    ['shows what we do not know', (kept) => ({ ...kept, sections: ['address'] })],
    ['expires on a day that there is not', (kept) => ({ ...kept, expiresAt: '2026-06-31' })],
    ['counts the days of no zone', (kept) => ({ ...kept, timeZone: 'Europe/Atlantis' })],
    ['expires at a number', (kept) => ({ ...kept, expiresAt: 1_800_000_000 })],
    ['was made at no moment', (kept) => ({ ...kept, createdAt: 'yesterday' })],
    ['has a hash cut short', (kept) => ({ ...kept, secretHash: 'abc' })],
    ['has a passcode in another notation', (kept) => ({ ...kept, passcodeHash: 'open sesame' })],
    [
      'has a passcode whose hashing would cost more than any of ours',
      (kept) => ({ ...kept, passcodeHash: `scrypt:16:8:1:${'0'.repeat(32)}:${'0'.repeat(64)}` }),
    ],
  ])('where what is kept of a link %s', async (_what, damage) => {
    const service = testService();
    const { id, token } = await madeLink(service);
    const key = shareLinks.key(record, id);
    const kept = service.store.held.get(key) as Record<string, unknown>;
    service.store.held.set(key, damage(kept));
    await expect(openLink(service, token)).rejects.toThrow(CouldNotCheck);
    service.store.held.set(key, kept);
    expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
  });
});
