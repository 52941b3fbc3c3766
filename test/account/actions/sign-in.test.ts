import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/account/web/action.ts';
import { requestSignInAction } from '../../../src/account/actions/request-sign-in.ts';
import { signInAction } from '../../../src/account/actions/sign-in.ts';
import { signOutAction, signOutEverywhereAction } from '../../../src/account/actions/sign-out.ts';
import { cookieOf } from '../../../src/account/cookies.ts';
import { sessionOf } from '../../../src/account/session.ts';
import { ama, ben } from '../../records/published.ts';
import { testService, type TestService } from '../../records/service.ts';

const site = 'https://certificates.example.org';

interface Sent {
  readonly form?: Record<string, string | string[]>;
  /** As a browser sends it. */
  readonly cookie?: string | undefined;
}

const requestWith = (cookie?: string) =>
  new Request(`${site}/actions/`, {
    method: 'POST',
    headers: cookie === undefined ? {} : { cookie },
  });

const sent = (service: TestService, action: Action<TestService>, { form = {}, cookie }: Sent) =>
  action(
    {
      request: requestWith(cookie),
      form: new Map(Object.entries(form).map(([name, value]) => [name, [value].flat()])),
    },
    service,
  );

/** The cookie that a browser keeps from an answer, and sends from then on. */
const keptOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])[0];

const whoHas = async (service: TestService, cookie: string | undefined) =>
  (await sessionOf(service, cookieOf(requestWith(cookie))))?.person ?? null;

async function signedIn(
  service: TestService,
  { address = ama.address, cookie }: { address?: string; cookie?: string | undefined } = {},
): Promise<Response> {
  await sent(service, requestSignInAction, { form: { address }, cookie });
  await service.settled();
  const token = /\/account\/sign-in\/(\S+)/u.exec(service.mails.at(-1)?.text ?? '')?.[1] ?? '';
  return sent(service, signInAction, { form: { token }, cookie });
}

describe('from an address to an account and out of it', () => {
  it('a browser that signs in again has one session, not two', async () => {
    const service = testService();
    const first = keptOf(await signedIn(service));
    const second = keptOf(await signedIn(service, { cookie: first }));
    expect(await whoHas(service, second)).toBe(ama.key);
    expect(await whoHas(service, first)).toBeNull();
  });

  it('a browser is signed in by what the mail holds, with a cookie that scripts cannot read', async () => {
    const service = testService();
    const answer = await signedIn(service);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/account/');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-laurel-session=[\w.-]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
      ),
    ]);
    expect(await whoHas(service, keptOf(answer))).toBe(ama.key);
  });

  it('a visitor who requests a link cannot learn who has records', async () => {
    const answers = [];
    for (const address of [ama.address, 'nobody@example.org', 'no address at all']) {
      const answer = await sent(testService(), requestSignInAction, { form: { address } });
      answers.push([answer.status, [...answer.headers], await answer.text()]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('a session that another person has planted in the browser is ended and replaced', async () => {
    const service = testService();
    const planted = keptOf(await signedIn(service, { address: ben.address }));
    const answer = await signedIn(service, { address: ama.address, cookie: planted });
    expect(await whoHas(service, keptOf(answer))).toBe(ama.key);
    expect(await whoHas(service, planted)).toBeNull();
  });

  it.each([
    ['signing out', signOutAction],
    ['signing out everywhere', signOutEverywhereAction],
  ])('%s ends the cookie in the browser and for anyone who has a copy', async (_what, action) => {
    const service = testService();
    const cookie = keptOf(await signedIn(service)) ?? '';
    const answer = await sent(service, action, { cookie });
    expect(answer.headers.get('location')).toBe('/account/?done=signed-out');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-laurel-session=; Max-Age=0;/u);
    expect(await whoHas(service, cookie)).toBeNull();
  });
});

describe('what is sent is answered in our own words', () => {
  it.each<[string, Action<TestService>, Sent, string]>([
    ['no address', requestSignInAction, {}, '/account/?problem=address-missing'],
    [
      'two addresses',
      requestSignInAction,
      { form: { address: ['ama@example.org', 'ben@example.org'] } },
      '/account/?problem=address-missing',
    ],
    ['no token', signInAction, {}, '/account/?problem=sign-in-refused'],
    [
      'a token with another header in it',
      signInAction,
      { form: { token: 'x\r\nSet-Cookie: a=b' } },
      '/account/?problem=sign-in-refused',
    ],
    [
      'two tokens',
      signInAction,
      { form: { token: ['a', 'b'] } },
      '/account/?problem=sign-in-refused',
    ],
    ['signing out twice', signOutAction, {}, '/account/?done=signed-out'],
    [
      'signing a person out with a cookie that was made up',
      signOutEverywhereAction,
      { cookie: '__Host-laurel-session=a.b.c' },
      '/account/?done=signed-out',
    ],
  ])('%s', async (_what, action, form, location) => {
    const answer = await sent(testService(), action, form);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(location);
  });
});
