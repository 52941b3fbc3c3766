import { describe, expect, it } from 'vitest';
import { mostLinks } from '../../../src/records/links/create-link.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { openLink } from '../../../src/records/links/open-link.ts';
import { enterPasscode } from '../../../src/records/links/passcode.ts';
import { resetLink } from '../../../src/records/links/reset-link.ts';
import { revokeLink } from '../../../src/records/links/revoke-link.ts';
import type { LinkId } from '../../../src/records/links/share-link.ts';
import { madeLink } from '../made-link.ts';
import { unreachable } from '../memory-store.ts';
import { amasRecord, bensRecord } from '../published.ts';
import { minute, laterBy, testService } from '../service.ts';

const { key: record } = amasRecord;
const refused = { kind: 'refused' };
const unknown = { ok: false, problem: 'link-unknown' };

describe('revoking', () => {
  it('ends one link and no other, and leaves nothing of it', async () => {
    const service = testService();
    const ended = await madeLink(service);
    const kept = await madeLink(service);
    await openLink(service, ended.token);
    await service.settled();
    await revokeLink(service, record, ended.id);
    expect(await openLink(service, ended.token)).toEqual(refused);
    expect(await openLink(service, kept.token)).toMatchObject({ kind: 'open' });
    await service.settled();
    expect([...service.store.held.keys()].filter((key) => key.includes(ended.id))).toEqual([]);
  });

  it('does nothing to what is not there, however often', async () => {
    const service = testService();
    const { id, token } = await madeLink(service);
    await revokeLink(service, bensRecord.key, id);
    expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
    await revokeLink(service, record, id);
    await revokeLink(service, record, id);
    expect(await linksOf(service, record)).toEqual([]);
  });

  it('is not acknowledged where the store cannot be reached', async () => {
    const service = testService();
    const { id } = await madeLink(service);
    service.store.fault = unreachable;
    await expect(revokeLink(service, record, id)).rejects.toThrow(CouldNotCheck);
  });
});

describe('resetting', () => {
  it('ends the link and makes another with the same rules', async () => {
    const service = testService();
    const rules = {
      label: 'For a job',
      expiresAt: '2026-06-30',
      sections: ['score', 'format'],
    } as const;
    const old = await madeLink(service, { ...rules, passcode: 'open sesame' });
    laterBy(service, minute);
    expect(await resetLink(service, record, old.id)).toMatchObject({ ok: true });
    expect(await openLink(service, old.token)).toEqual(refused);
    const [made, ...others] = await linksOf(service, record);
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      ...rules,
      hasPasscode: true,
      createdAt: '2026-06-01T12:01:00.000Z',
      opened: null,
    });
    expect(made!.token).not.toBe(old.token);
    const entered = await enterPasscode(service, made!.token!, 'open sesame');
    expect(entered).toMatchObject({ kind: 'passed' });
  });

  it('lets no pass for the old link open the new one', async () => {
    const service = testService();
    const old = await madeLink(service, { passcode: 'open sesame' });
    const entered = await enterPasscode(service, old.token, 'open sesame');
    const { pass } = entered as { pass: string };
    expect(await openLink(service, old.token, { pass })).toMatchObject({ kind: 'open' });
    await resetLink(service, record, old.id);
    const [made] = await linksOf(service, record);
    expect(await openLink(service, made!.token!, { pass })).toEqual({ kind: 'passcode' });
  });

  it('makes one new link where the button is pressed twice', async () => {
    const service = testService();
    const { id } = await madeLink(service);
    const twice = await Promise.all([1, 2].map(() => resetLink(service, record, id)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice).toContainEqual(unknown);
    expect(await linksOf(service, record)).toHaveLength(1);
  });

  it('makes nothing of what is not there, or is another learner’s', async () => {
    const service = testService();
    const { id, token } = await madeLink(service);
    expect(await resetLink(service, record, '0'.repeat(20) as LinkId)).toEqual(unknown);
    expect(await resetLink(service, bensRecord.key, id)).toEqual(unknown);
    expect(await linksOf(service, bensRecord.key)).toEqual([]);
    expect(await openLink(service, token)).toMatchObject({ kind: 'open' });
  });

  it('is possible for a record that has as many links as it may', async () => {
    const service = testService();
    for (let made = 1; made < mostLinks; made += 1) await madeLink(service);
    const { id } = await madeLink(service);
    expect(await resetLink(service, record, id)).toMatchObject({ ok: true });
    expect(await linksOf(service, record)).toHaveLength(mostLinks);
  });

  it.each([
    ['the new link cannot be made', 'create', 'links/'],
    ['others cannot be counted', 'keys', 'links/'],
    ['it cannot be known who was first', 'create', 'limits/'],
  ])('has ended the old link for good where %s', async (_when, operation, prefix) => {
    const service = testService();
    const { id, token } = await madeLink(service);
    service.store.fault = (call) => {
      if (call.operation === operation && call.key.startsWith(prefix)) unreachable();
    };
    await expect(resetLink(service, record, id)).rejects.toThrow(CouldNotCheck);
    service.store.fault = null;
    expect(await openLink(service, token)).toEqual(refused);
  });

  it('makes no new link where the end of the old one is not acknowledged', async () => {
    const service = testService();
    const { id } = await madeLink(service);
    service.store.fault = ({ operation }) => {
      if (operation === 'remove') unreachable();
    };
    await expect(resetLink(service, record, id)).rejects.toThrow(CouldNotCheck);
    expect(await linksOf(service, record)).toMatchObject([{ id }]);
  });
});
