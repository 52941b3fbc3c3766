import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import type { PersonKey } from '../../src/account/keys.ts';
import { sessionOf, signOut, signOutEverywhere, startSession } from '../../src/account/session.ts';
import { unreachable } from '../records/memory-store.ts';
import { ama, ben } from '../records/published.ts';
import { day, laterBy, testService, type TestService } from '../records/service.ts';

const cookieFor = async (service: TestService, person: PersonKey = ama.key) =>
  (await startSession(service, person)).session;

describe('a session', () => {
  it.each([
    ['at once', 0, true],
    ['in the last second of 14 days', 14 * day - 1000, true],
    ['after 14 days', 14 * day, false],
  ])('%s', async (_when, passed, isGood) => {
    const service = testService();
    const { session, maxAge } = await startSession(service, ama.key);
    expect(maxAge * 1000).toBe(14 * day);
    laterBy(service, passed);
    expect((await sessionOf(service, session)) !== null).toBe(isGood);
  });

  it('is each device’s own', async () => {
    const service = testService();
    const phone = await sessionOf(service, await cookieFor(service));
    const desk = await sessionOf(service, await cookieFor(service));
    expect(phone).toMatchObject({ person: ama.key });
    expect(desk).toMatchObject({ person: ama.key });
    expect(phone?.id).not.toBe(desk?.id);
  });

  it('is ended by signing out, on this device and for good', async () => {
    const service = testService();
    const [phone, desk] = [await cookieFor(service), await cookieFor(service)];
    await signOut(service, (await sessionOf(service, phone))!);
    expect(await sessionOf(service, phone)).toBeNull();
    expect(await sessionOf(service, desk)).not.toBeNull();
  });

  it('is ended on every device by signing out everywhere, and no other person’s is', async () => {
    const service = testService();
    const own = await Promise.all(Array.from({ length: 5 }, () => cookieFor(service)));
    const bens = await cookieFor(service, ben.key);
    await signOutEverywhere(service, (await sessionOf(service, own[0]))!);
    for (const cookie of own) expect(await sessionOf(service, cookie)).toBeNull();
    expect(await sessionOf(service, bens)).toMatchObject({ person: ben.key });
  });
});

describe('no session is what', () => {
  it.each<[string, (cookie: string) => string | undefined]>([
    ['was never sent', () => undefined],
    ['is empty', () => ''],
    ['is cut short', (cookie) => cookie.slice(0, -2)],
    ['is cut in the middle', (cookie) => cookie.slice(0, cookie.length / 2)],
    ['is half a megabyte', () => 'a.'.repeat(1 << 18)],
    ['was made up', () => `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.e30.AAAA`],
    ['is no token at all', () => '../../links'],
  ])('%s', async (_what, change) => {
    const service = testService();
    const cookie = change(await cookieFor(service));
    expect(await sessionOf(service, cookie)).toBeNull();
  });

  it('was signed with an earlier secret', async () => {
    const service = testService();
    const cookie = await cookieFor(service);
    const renewed = { ...service, secret: 'another secret of thirty-two chars' };
    expect(await sessionOf(renewed, cookie)).toBeNull();
  });

  it('has a good signature and is not in the store', async () => {
    const service = testService();
    const cookie = await cookieFor(service);
    service.store.held.clear();
    expect(await sessionOf(service, cookie)).toBeNull();
  });
});

describe('what cannot be checked is neither yes nor no', () => {
  it('where the store cannot be asked, until it can', async () => {
    const service = testService();
    const cookie = await cookieFor(service);
    service.store.fault = unreachable;
    await expect(sessionOf(service, cookie)).rejects.toThrow(CouldNotCheck);
    service.store.fault = null;
    expect(await sessionOf(service, cookie)).not.toBeNull();
  });

  it.each<[string, unknown]>([
    ['a text', 'true'],
    ['nothing in it', {}],
    ['no date', { expires: 'soon' }],
    ['a list', []],
  ])('where the store holds %s', async (_what, kept) => {
    const service = testService();
    const cookie = await cookieFor(service);
    for (const key of service.store.held.keys()) service.store.held.set(key, kept);
    await expect(sessionOf(service, cookie)).rejects.toThrow(CouldNotCheck);
  });

  it('where other devices could not be signed out', async () => {
    const service = testService();
    const session = (await sessionOf(service, await cookieFor(service)))!;
    const other = (await sessionOf(service, await cookieFor(service)))!;
    service.store.fault = ({ operation, key }) => {
      if (operation === 'remove' && key.endsWith(other.id)) unreachable();
    };
    await expect(signOutEverywhere(service, session)).rejects.toThrow(CouldNotCheck);
  });

  it('where other devices could not be found: this one is signed out all the same', async () => {
    const service = testService();
    const cookie = await cookieFor(service);
    const session = (await sessionOf(service, cookie))!;
    service.store.fault = ({ operation }) => {
      if (operation === 'keys') unreachable();
    };
    await expect(signOutEverywhere(service, session)).rejects.toThrow(CouldNotCheck);
    expect(await sessionOf(service, cookie)).toBeNull();
  });

  it('where a list leaves out what is there', async () => {
    const service = testService();
    const session = (await sessionOf(service, await cookieFor(service)))!;
    service.store.keys = async () => [];
    await expect(signOutEverywhere(service, session)).rejects.toThrow(CouldNotCheck);
    // The second of two clicks finds nothing left, and is right.
    await signOutEverywhere(service, session);
  });

  it('where a session could not be kept: nobody gets its cookie', async () => {
    const service = testService();
    service.store.fault = unreachable;
    await expect(startSession(service, ama.key)).rejects.toThrow(CouldNotCheck);
  });
});
