import { describe, expect, it } from 'vitest';
import type { VerificationCode } from '../../../src/model/code.ts';
import {
  accountOf,
  accountRecordOf,
  certificatesOf,
} from '../../../src/records/owner/account-of.ts';
import { createLink } from '../../../src/records/links/create-link.ts';
import { CouldNotCheck } from '../../../src/account/key-store.ts';
import type { RecordKey } from '../../../src/account/keys.ts';
import type { PublishedPerson } from '../../../src/records/published/published-records.ts';
import { sessionOf, startSession, type Session } from '../../../src/account/session.ts';
import { unreachable } from '../memory-store.ts';
import { ama, amasRecord, bensRecord } from '../published.ts';
import { testService, type TestService } from '../service.ts';

const session = { person: ama.key, id: 'one', expires: new Date() } as Session;
const later = {
  ...amasRecord,
  key: 'abcdef012345678901' as RecordKey,
  sessionId: 'winter-2027',
};
const newLink = {
  label: 'For work',
  timeZone: 'UTC',
  expiresAt: null,
  passcode: null,
  sections: ['score'],
} as const;

function withTwoRecords() {
  const service = testService();
  const person: PublishedPerson = { ...ama, records: [amasRecord.key, later.key] };
  service.published.people.set(ama.key, person);
  service.published.records.set(later.key, later);
  return service;
}

describe('an account', () => {
  it('has every record of its person, the latest session first, with its links', async () => {
    const service = withTwoRecords();
    await createLink(service, amasRecord.key, newLink);
    const account = await accountOf(service, session);
    expect(account?.records.map(({ record, links }) => [record.key, links.length])).toEqual([
      [later.key, 0],
      [amasRecord.key, 1],
    ]);
  });

  it('has each certificate once', async () => {
    const service = withTwoRecords();
    const certificate = {
      code: '7K3FQ2WX9MNB4TRE' as VerificationCode,
      status: 'valid',
      distinction: false,
      issued: '2026-05-01',
      expires: null,
    } as const;
    for (const record of [amasRecord, later])
      service.published.records.set(record.key, { ...record, certificate });
    const account = await accountOf(service, session);
    expect(certificatesOf(account!, service.now())).toMatchObject([{ certificate }]);
  });

  it('leaves out a record that the deploy has lost', async () => {
    const service = withTwoRecords();
    service.published.records.delete(later.key);
    expect((await accountOf(service, session))?.records).toHaveLength(1);
  });

  it('is none where the deploy no longer knows the person', async () => {
    const service = testService();
    service.published.people.delete(ama.key);
    expect(await accountOf(service, session)).toBeNull();
  });

  it.each(['the store', 'the deploy'])('could not be checked where %s fails', async (what) => {
    const service = testService();
    if (what === 'the store') service.store.fault = unreachable;
    else service.published.isBroken = true;
    await expect(accountOf(service, session)).rejects.toThrow(
      expect.objectContaining({ name: 'CouldNotCheck' }),
    );
  });
});

describe('a store that lists nothing, though it holds links', () => {
  it.each([
    ['an account', accountOf],
    [
      'a record',
      (service: TestService, own: Session) => accountRecordOf(service, own, amasRecord.key),
    ],
  ])('is not taken for %s that nobody can see', async (_what, ask) => {
    const service = testService();
    await createLink(service, amasRecord.key, newLink);
    const signedIn = (await sessionOf(service, (await startSession(service, ama.key)).session))!;
    expect(await ask(service, signedIn)).not.toBeNull();
    const { keys } = service.store;
    service.store.keys = async () => [];
    await expect(ask(service, signedIn)).rejects.toThrow(CouldNotCheck);
    service.store.keys = keys;
    service.store.held.clear();
    expect(await ask(service, signedIn)).not.toBeNull();
  });
});

describe('one record of an account', () => {
  it('is the one that the address names', async () => {
    const own = await accountRecordOf(testService(), session, amasRecord.key);
    expect(own?.record.final).toBe(76.9);
  });

  it.each([
    ['another learner’s', bensRecord.key],
    ['one that never was', '000000000000000000'],
    ['a name that objects have already', '__proto__'],
  ])('is none for %s, whose links are not looked for', async (_, named) => {
    const service = testService();
    expect(await accountRecordOf(service, session, named)).toBeNull();
    expect(service.store.calls).toEqual([]);
  });
});
