import { describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import { personKey } from '../../src/account/keys.ts';
import { requestSignIn } from '../../src/account/request-sign-in.ts';
import { readSignIn, signIn, signInToken } from '../../src/account/sign-in.ts';
import {
  accountPage,
  readDestination,
  type Destination,
} from '../../src/account/sign-in-destination.ts';
import { sessionOf } from '../../src/account/session.ts';
import { unreachable } from '../records/memory-store.ts';
import { ama, ben, catalogue, secret, signatureTrackCatalogue } from '../records/published.ts';
import { laterBy, minute, testService, type TestService } from '../records/service.ts';

/** The token of a link that was asked for and mailed. */
async function mailedToken(
  service: TestService,
  address = ama.address,
  destination = accountPage,
): Promise<string> {
  const origin = 'https://certificates.example.org';
  await requestSignIn(service, address, { origin, destination });
  await service.settled();
  const text = service.mails.at(-1)?.text ?? '';
  return /\/account\/sign-in\/(\S+)/u.exec(text)?.[1] ?? '';
}

/** Who is signed in afterwards. */
async function signedIn(service: TestService, token: string) {
  const answer = await signIn(service, token);
  return answer.kind === 'signed-in' ? await sessionOf(service, answer.session) : null;
}

const refused = { kind: 'refused' };

describe('a mailed link', () => {
  it('signs in the person to whom it was mailed', async () => {
    const service = testService();
    expect(await signedIn(service, await mailedToken(service))).toMatchObject({ person: ama.key });
    const forBen = await mailedToken(service, ben.address);
    expect(await signedIn(service, forBen)).toMatchObject({ person: ben.key });
  });

  it('can be looked at as often as mail scanners like, and says for which address it is', async () => {
    const service = testService();
    const token = await mailedToken(service);
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await readSignIn(service, token)).toEqual({ kind: 'ready', hint: 'a…@example.org' });
    }
    expect(await signedIn(service, token)).not.toBeNull();
  });

  it('works once', async () => {
    const service = testService();
    const token = await mailedToken(service);
    await signIn(service, token);
    expect(await readSignIn(service, token)).toEqual(refused);
    expect(await signIn(service, token)).toEqual(refused);
  });

  it('works once when it is used many times at the same moment', async () => {
    const service = testService();
    const token = await mailedToken(service);
    const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(service, token)));
    expect(answers.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
    expect(
      [...service.store.held.keys()].filter((key) => key.startsWith('sessions/')),
    ).toHaveLength(1);
  });

  it.each([
    ['at once', 0, true],
    ['in the last second', 15 * minute - 1000, true],
    ['a quarter of an hour later', 15 * minute, false],
    ['the next day', 24 * 60 * minute, false],
    ['on a server whose clock is a little behind', -minute + 1000, true],
  ])('used %s', async (_when, passed, works) => {
    const service = testService();
    const token = await mailedToken(service);
    service.clock.now = new Date('2026-06-01T12:00:00.000Z');
    laterBy(service, passed);
    expect((await readSignIn(service, token)).kind === 'ready').toBe(works);
    expect((await signIn(service, token)).kind === 'signed-in').toBe(works);
  });

  it('is dead once a deploy no longer knows its address', async () => {
    const service = testService();
    const token = await mailedToken(service);
    service.published.people.delete(ama.key);
    expect(await readSignIn(service, token)).toEqual(refused);
    expect(await signIn(service, token)).toEqual(refused);
  });

  it('holds neither an address nor a name', async () => {
    const service = testService();
    const [, claims = ''] = (await mailedToken(service)).split('.');
    const said = Buffer.from(claims, 'base64url').toString();
    expect(said).toContain(ama.key);
    expect(said).not.toMatch(/ama@|example\.org|boateng/iu);
  });
});

describe('a token is refused when it', () => {
  it.each<[string, (token: string) => string]>([
    ['is empty', () => ''],
    ['is cut short', (token) => token.slice(0, -2)],
    ['has lost its signature', (token) => token.slice(0, token.lastIndexOf('.') + 1)],
    ['names no algorithm', (token) => unsigned(token)],
    ['is longer than any of ours', (token) => token + 'A'.repeat(1000)],
    ['is encoded twice', (token) => encodeURIComponent(token.replaceAll('.', '%2E'))],
    ['is not ASCII', (token) => `é${token}`],
    ['names another person', (token) => claiming(token, { sub: ben.key })],
    ['names a later end', (token) => claiming(token, { exp: 4_102_444_800 })],
  ])('%s', async (_what, change) => {
    const service = testService();
    const token = change(await mailedToken(service));
    expect(await readSignIn(service, token)).toEqual(refused);
    expect(await signIn(service, token)).toEqual(refused);
  });

  it('was signed with an earlier secret', async () => {
    const service = testService();
    const token = await mailedToken(service);
    const renewed = testService({ secret: 'another secret of thirty-two chars' });
    expect(await signIn(renewed, token)).toEqual(refused);
  });

  it('was made where links are kept in another store', async () => {
    const service = testService();
    const preview = testService({ storeName: 'course-records-deploy-preview' });
    const token = await mailedToken(service);
    expect(await readSignIn(preview, token)).toEqual(refused);
    expect(await signIn(preview, token)).toEqual(refused);
    expect(await signIn(service, await mailedToken(preview))).toEqual(refused);
    expect(await signedIn(service, token)).toMatchObject({ person: ama.key });
  });

  it('is a session, and the other way round', async () => {
    const service = testService();
    const token = await mailedToken(service);
    expect(await sessionOf(service, token)).toBeNull();
    const answer = await signIn(service, token);
    const session = answer.kind === 'signed-in' ? answer.session : '';
    expect(await sessionOf(service, session)).not.toBeNull();
    expect(await readSignIn(service, session)).toEqual(refused);
    expect(await signIn(service, session)).toEqual(refused);
  });
});

describe('what cannot be checked is neither yes nor no', () => {
  it.each<[string, (service: TestService) => void]>([
    ['the store cannot be asked', ({ store }) => void (store.fault = unreachable)],
    ['the deploy cannot be read', ({ published }) => void (published.isBroken = true)],
    // Past tokens would be good again.
    ['the clock is far behind', (service) => void (service.clock.now = new Date('2020-01-01'))],
  ])('where %s', async (_what, harm) => {
    const service = testService();
    const token = await mailedToken(service);
    harm(service);
    await expect(readSignIn(service, token)).rejects.toThrow(CouldNotCheck);
    await expect(signIn(service, token)).rejects.toThrow(CouldNotCheck);
  });

  it('where nobody knows whether the token was used up just now', async () => {
    const service = testService();
    const token = await mailedToken(service);
    service.store.faultAfter = ({ operation }) => {
      if (operation === 'create') unreachable();
    };
    await expect(signIn(service, token)).rejects.toThrow(CouldNotCheck);
    service.store.faultAfter = null;
    // It was: better to ask for another than to work twice.
    expect(await signIn(service, token)).toEqual(refused);
  });

  it('and works again when the store does', async () => {
    const service = testService();
    const token = await mailedToken(service);
    service.store.fault = unreachable;
    await expect(signIn(service, token)).rejects.toThrow(CouldNotCheck);
    service.store.fault = null;
    expect(await signedIn(service, token)).toMatchObject({ person: ama.key });
  });
});

const decoded = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function claiming(token: string, claims: object): string {
  const [header = '', said = '', signature = ''] = token.split('.');
  return [header, encoded({ ...decoded(said), ...claims }), signature].join('.');
}

const unsigned = (token: string) => `${encoded({ alg: 'none' })}.${token.split('.')[1] ?? ''}.`;

describe('a link to a page', () => {
  const attest = '/attest/knots/spring-2026/exam/' as Destination;
  const stranger = 'nobody@example.org';

  it('leads there', async () => {
    const service = testService();
    const token = await mailedToken(service, ama.address, attest);
    expect(await signIn(service, token)).toMatchObject({ kind: 'signed-in', to: attest });
    expect(await signIn(service, await mailedToken(service))).toMatchObject({ to: '/account/' });
  });

  it('of Signature Track signs in anyone who reads the mail of an address', async () => {
    const service = testService();
    service.published.stated = signatureTrackCatalogue;
    const token = await mailedToken(service, stranger, attest);
    expect(await readSignIn(service, token)).toEqual({ kind: 'ready', hint: null });
    expect(await signedIn(service, token)).toMatchObject({ person: personKey(secret, stranger) });
    expect(await signIn(service, token)).toEqual(refused);
  });

  it.each([
    [
      'no course takes part any more',
      (service: TestService) => (service.published.stated = catalogue),
    ],
    [
      'its key was taken away',
      (service: TestService) => Object.assign(service, { hasIdentityKey: false }),
    ],
  ])('of Signature Track signs no stranger in where %s', async (_why, end) => {
    const service = testService();
    service.published.stated = signatureTrackCatalogue;
    const token = await mailedToken(service, stranger, attest);
    end(service);
    expect(await readSignIn(service, token)).toEqual(refused);
    expect(await signIn(service, token)).toEqual(refused);
  });

  it.each(['/account/', '/review/'])(
    '%s signs in those alone whom staff have entered',
    async (to) => {
      const service = testService();
      const destination = readDestination(to) ?? attest;
      const token = await signInToken(service, personKey(secret, stranger), destination);
      expect(await readSignIn(service, token)).toEqual(refused);
      expect(await signIn(service, token)).toEqual(refused);
    },
  );
});
