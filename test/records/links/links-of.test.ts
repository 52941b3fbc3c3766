import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { openings, shareLinks } from '../../../src/records/links/link-kinds.ts';
import { madeLink } from '../made-link.ts';
import { unreachable } from '../memory-store.ts';
import { amasRecord, bensRecord } from '../published.ts';
import { day, laterBy, minute, testService } from '../service.ts';

const { key: record } = amasRecord;

it('lists the links of a record, newest first, with their rules', async () => {
  const service = testService();
  expect(await linksOf(service, record)).toEqual([]);
  await madeLink(service, { label: 'one', sections: ['score'] });
  laterBy(service, minute);
  await madeLink(service, { label: 'two', passcode: 'open sesame', expiresAt: '2026-06-30' });
  await madeLink(service, { label: 'of another learner' }, bensRecord.key);
  expect(await linksOf(service, record)).toMatchObject([
    {
      label: 'two',
      createdAt: '2026-06-01T12:01:00.000Z',
      expiresAt: '2026-06-30',
      hasPasscode: true,
      isExpired: false,
      opened: null,
    },
    { label: 'one', expiresAt: null, hasPasscode: false, sections: ['score'] },
  ]);
});

it('shows the same address again at any time, and it opens', async () => {
  const service = testService();
  const { token } = await madeLink(service);
  laterBy(service, 100 * day);
  expect(await linksOf(service, record)).toMatchObject([{ token }]);
  expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
});

it('shows no address for a link that was made with another secret of the site', async () => {
  const service = testService();
  await madeLink(service);
  const changed = { ...service, secret: 'another secret of thirty-two characters' };
  expect(await linksOf(changed, record)).toMatchObject([{ token: null }]);
});

it('says that a link has expired from the day after its last one on, as UTC has it', async () => {
  const service = testService();
  await madeLink(service, { expiresAt: '2026-06-02' });
  service.clock.now = new Date('2026-06-02T23:59:59.999Z');
  expect(await linksOf(service, record)).toMatchObject([{ isExpired: false }]);
  service.clock.now = new Date('2026-06-03T00:00:00.000Z');
  expect(await linksOf(service, record)).toMatchObject([{ isExpired: true }]);
});

describe('when a link was opened', () => {
  it('is shown, with how often; openings within a minute are one', async () => {
    const service = testService();
    const { token } = await madeLink(service);
    for (const pause of [0, 1000, minute, 5 * minute]) {
      laterBy(service, pause);
      await openLink(service, token);
      await service.settled();
    }
    expect(await linksOf(service, record)).toMatchObject([
      { opened: { at: '2026-06-01T12:06:01.000Z', count: 3 } },
    ]);
  });

  it('is not noted for the holder of a wrong address or without its passcode', async () => {
    const service = testService();
    const { token } = await madeLink(service, { passcode: 'open sesame' });
    await openLink(service, token);
    await openLink(
      service,
      token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
    );
    await service.settled();
    expect(await linksOf(service, record)).toMatchObject([{ opened: null }]);
  });

  it('is not known where what was kept of it is damaged, and nothing else depends on it', async () => {
    const service = testService();
    const { id, token } = await madeLink(service);
    for (const damaged of [{}, [], 'x', 7, { at: 'yesterday', count: 1 }, { at: 1, count: 'x' }]) {
      service.store.held.set(openings.key(record, id), damaged);
      expect(await linksOf(service, record)).toMatchObject([{ token, opened: null }]);
    }
  });

  it('keeps nobody from opening it where it cannot be noted', async () => {
    const service = testService();
    const { token } = await madeLink(service);
    service.store.fault = ({ key }) => {
      if (key.startsWith('opened/')) unreachable();
    };
    expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
    await service.settled();
    expect(service.failures).toHaveLength(1);
  });
});

it('leaves out a link that is revoked while the list is made', async () => {
  const service = testService();
  const { id } = await madeLink(service);
  service.store.faultAfter = ({ operation }) => {
    if (operation === 'keys') service.store.held.delete(shareLinks.key(record, id));
  };
  expect(await linksOf(service, record)).toEqual([]);
});

it('is no list where a link cannot be read: it might be open without anyone seeing it', async () => {
  const service = testService();
  const { id } = await madeLink(service);
  service.store.held.set(shareLinks.key(record, id), { label: 'half of a link' });
  await expect(linksOf(service, record)).rejects.toThrow(CouldNotCheck);
});
