import { expect, it } from 'vitest';
import { createLink, mostLinks } from '../../../src/records/links/create-link.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import { linksOf } from '../../../src/records/links/links-of.ts';
import { shareLinks } from '../../../src/records/links/link-kinds.ts';
import { readToken } from '../../../src/records/links/token.ts';
import { madeLink, openLinkForm } from '../made-link.ts';
import { unreachable } from '../memory-store.ts';
import { amasRecord, bensRecord } from '../published.ts';
import { testService } from '../service.ts';

const { key: record } = amasRecord;

it('keeps nothing from which the address or the passcode could be known', async () => {
  const service = testService();
  const { id, token } = await madeLink(service, { passcode: 'open sesame' });
  const kept = service.store.held.get(shareLinks.key(record, id));
  expect(Object.keys(kept as object).sort()).toEqual([
    'createdAt',
    'expiresAt',
    'label',
    'passcodeHash',
    'secretHash',
    'sections',
    'timeZone',
    'v',
  ]);
  const text = JSON.stringify([...service.store.held]);
  const { secret } = readToken(token)!;
  for (const secretText of [
    token.slice(-26),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64'),
    'open sesame',
    service.secret,
  ])
    expect(text).not.toContain(secretText);
});

it('makes different addresses for links with the same rules', async () => {
  const service = testService();
  const one = await madeLink(service);
  const other = await madeLink(service);
  expect(one.token).not.toBe(other.token);
  expect(readToken(one.token)!.secret).not.toEqual(readToken(other.token)!.secret);
});

it('makes as many links as a record may have, and not one more', async () => {
  const service = testService();
  for (let made = 0; made < mostLinks; made += 1) await madeLink(service);
  expect(await createLink(service, record, openLinkForm)).toEqual({
    ok: false,
    problem: 'too-many-links',
  });
  expect(await linksOf(service, record)).toHaveLength(mostLinks);
  expect(await createLink(service, bensRecord.key, openLinkForm)).toMatchObject({ ok: true });
});

it('never has more than that, however many are made at the same moment', async () => {
  const service = testService();
  for (let made = 0; made < mostLinks - 3; made += 1) await madeLink(service);
  const many = Array.from({ length: 12 }, () => createLink(service, record, openLinkForm));
  const made = (await Promise.all(many)).filter(({ ok }) => ok);
  const kept = await service.store.keys(shareLinks.place(record));
  expect(kept.length).toBeLessThanOrEqual(mostLinks);
  expect(kept).toHaveLength(mostLinks - 3 + made.length);
});

it('does not say that it has made a link which was not acknowledged', async () => {
  const service = testService();
  service.store.create = async () => false;
  await expect(createLink(service, record, openLinkForm)).rejects.toThrow(CouldNotCheck);
});

it('makes nothing where the store cannot be reached', async () => {
  const service = testService();
  service.store.fault = unreachable;
  await expect(createLink(service, record, openLinkForm)).rejects.toThrow(CouldNotCheck);
  expect(service.store.held.size).toBe(0);
});
