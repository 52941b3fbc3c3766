import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import createLink from '../../functions/create-link.ts';
import openRecord from '../../functions/open-record.ts';
import requestSignIn from '../../functions/request-sign-in.ts';
import resetLink from '../../functions/reset-link.ts';
import revokeLink from '../../functions/revoke-link.ts';
import signInWith from '../../functions/sign-in.ts';
import signOutEverywhere from '../../functions/sign-out-everywhere.ts';
import signOut from '../../functions/sign-out.ts';
import { recordKey } from '../../src/account/keys.ts';
import { specimenCourse } from '../model/specimens.ts';
import { madeLink } from '../records/made-link.ts';
import { deployedSite, origin, type DeployedSite } from './deployed-site.ts';

const functions = [
  ['/actions/create-link', createLink],
  ['/actions/open-record', openRecord],
  ['/actions/request-sign-in', requestSignIn],
  ['/actions/reset-link', resetLink],
  ['/actions/revoke-link', revokeLink],
  ['/actions/sign-in', signInWith],
  ['/actions/sign-out', signOut],
  ['/actions/sign-out-everywhere', signOutEverywhere],
] as const;

let site: DeployedSite;
beforeEach(async () => {
  site = await deployedSite();
});
afterEach(() => site.stop());

/** Asks for a link, and reads the mail that came. */
async function mailedToken(address: string): Promise<string> {
  await site.post(requestSignIn, '/actions/request-sign-in', { body: { address } });
  await site.settled();
  const text = site.mail.accepted.at(-1)?.parsed.text ?? '';
  return new RegExp(`${origin}/account/sign-in/(\\S+)`, 'u').exec(text)?.[1] ?? '';
}

/** The cookie of a learner who has signed in. */
async function signedIn(address: string): Promise<string> {
  const token = await mailedToken(address);
  const answer = await site.post(signInWith, '/actions/sign-in', { body: { token } });
  expect(answer.headers.get('location')).toBe('/account/');
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const recordOf = (id: string) =>
  recordKey('a secret of thirty-two characters', {
    courseId: specimenCourse.id,
    sessionId: 'spring-2026',
    learner: { id, name: '', email: null },
  });

const wishes = { record: recordOf('ama'), label: 'For Example Ltd', section: 'score' };

describe('a learner', () => {
  it('signs in by a real mail, makes a link, and signs out', async () => {
    const cookie = await signedIn('ama@example.org');
    expect(site.mail.accepted[0]).toMatchObject({ to: ['ama@example.org'] });
    const made = await site.post(createLink, '/actions/create-link', { body: wishes, cookie });
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toContain('?done=link-created');
    await site.post(signOut, '/actions/sign-out', { cookie });
    const replayed = await site.post(createLink, '/actions/create-link', { body: wishes, cookie });
    expect(replayed.headers.get('location')).toBe('/account/?problem=signed-out');
    expect(site.logged()).toBe('');
  });

  it.each([
    ['makes a link', createLink, wishes],
    ['revokes one', revokeLink, { ...wishes, link: 'a'.repeat(20) }],
    ['resets one', resetLink, { ...wishes, link: 'a'.repeat(20) }],
  ])(
    '%s for no other learner’s record, and does not learn that there is one',
    async (_what, act, body) => {
      const cookie = await signedIn('ben@example.org');
      const answers = await Promise.all(
        [recordOf('ama'), recordOf('nobody')].map(async (record) => {
          const answer = await site.post(act, '/actions/x', { body: { ...body, record }, cookie });
          return [answer.status, [...answer.headers], await answer.text()];
        }),
      );
      expect(answers[0]?.[0]).toBe(404);
      expect(answers[0]).toEqual(answers[1]);
    },
  );
});

describe('a mailed link', () => {
  it.each(['https://evil.example', 'https://x--northfold.netlify.example', 'http://127.0.0.1'])(
    'leads to the site’s own address, although the form was sent by way of %s',
    async (host) => {
      const body = { address: 'ama@example.org' };
      const answer = await site.post(requestSignIn, '/actions/request-sign-in', { body, host });
      expect(answer.headers.get('location')).toBe('/account/mail-sent/');
      await site.settled();
      const [mail] = site.mail.accepted;
      expect(mail?.parsed.text).toContain(`${origin}/account/sign-in/`);
      expect(`${mail?.parsed.text} ${mail?.parsed.html}`).not.toContain(new URL(host).host);
    },
  );
});

describe('a passcode', () => {
  it('can be tried by people who know it, from a network without a guesser', async () => {
    const cookie = await signedIn('ama@example.org');
    const made = await madeLink(site.service(), { passcode: 'open sesame' }, recordOf('ama'));
    const tried = async (passcode: string, ip: string) => {
      const body = { token: made.token, passcode };
      const answer = await site.post(openRecord, '/actions/open-record', { body, ip, cookie });
      await site.settled();
      return answer.headers.get('location')?.split('?')[1] ?? 'opens';
    };
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await tried(`guess ${guess}`, `2001:db8:7:7::${guess}`)).toBe(
        'problem=wrong-passcode',
      );
    }
    expect(await tried('open sesame', '2001:db8:7:7:ffff::1')).toBe('problem=too-many');
    expect(await tried('open sesame', '2001:db8:7:8::1')).toBe('opens');
    expect(await tried('open sesame', '192.0.2.7')).toBe('opens');
  });
});

describe.each(functions)('%s', (address, act) => {
  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: 'https://www.example.org', 'sec-fetch-site': 'same-site' }],
    ['a sandbox', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['nobody says who', {}],
  ])('takes nothing that %s has sent', async (_what, headers) => {
    const cookie = '__Host-laurel-session=whatever';
    const body = { ...wishes, address: 'ama@example.org' };
    const answer = await site.post(act, address, { body, cookie, headers });
    await site.settled();
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(site.mail.accepted).toEqual([]);
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['JSON', '{"token":"sent-by-them"}', { 'content-type': 'application/json' }, 415],
    ['a megabyte', `label=sent-by-them${'x'.repeat(1 << 20)}`, {}, 413],
    ['what is not UTF-8', 'label=sent-by-them%E9', {}, 400],
  ])('refuses %s, and repeats nothing of it', async (_what, body, headers, status) => {
    const answer = await site.post(act, address, { body, headers: { origin, ...headers } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await answer.text()) + [...answer.headers].join()).not.toContain('sent-by-them');
  });

  it('says that it could not check if staff have yet to set a variable, which the log names', async () => {
    vi.stubEnv('SESSION_SECRET', undefined);
    const answer = await site.post(act, address);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('SESSION_SECRET');
    expect(site.logged()).toMatch(/^NotSetUp: SESSION_SECRET is not set/u);
  });
});

describe('where the store is gone', () => {
  it('nobody is signed in or out, nothing private is shown, and all is well when it is back', async () => {
    const token = await mailedToken('ama@example.org');
    await site.closeStore();
    const lost = await Promise.all([
      site.post(signInWith, '/actions/sign-in', { body: { token } }),
      site.post(requestSignIn, '/actions/request-sign-in', {
        body: { address: 'ama@example.org' },
      }),
      site.post(requestSignIn, '/actions/request-sign-in', {
        body: { address: 'nobody@x.example' },
      }),
    ]);
    for (const answer of lost) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(answer.headers.getSetCookie()).toEqual([]);
      const told = (await answer.text()) + site.logged();
      expect(told).not.toMatch(/ama|nobody|\.ts:|at async/iu);
      expect(told).not.toContain(token);
    }
    await site.openStore();
    const answer = await site.post(signInWith, '/actions/sign-in', { body: { token } });
    expect(answer.headers.get('location')).toBe('/account/');
  });
});

it('if mail is not accepted, the answer is the same, and the log says why without naming the address', async () => {
  await site.mail.stop();
  const ask = (address: string) =>
    site.post(requestSignIn, '/actions/request-sign-in', { body: { address } });
  const answers = await Promise.all(
    [await ask('ama@example.org'), await ask('nobody@x.example')].map(async (answer) => [
      answer.status,
      [...answer.headers],
      await answer.text(),
    ]),
  );
  await site.settled();
  expect(answers[0]).toEqual(answers[1]);
  expect(site.logged()).toBe('MailNotSent: The mail server did not accept a mail (ESOCKET).');
});

describe('a preview', () => {
  const to = 'deploy-preview';

  it.each(functions)('says on the pages of %s that nothing counts', async (address, answer) => {
    const headers = { origin: 'https://other.example' };
    const refused = await site.post(answer, address, { headers, to });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    const strip = '<aside aria-label="Preview">Preview – nothing here counts</aside>';
    expect(await refused.text()).toContain(`<body>\n${strip}`);
    expect(await (await site.post(answer, address, { headers })).text()).not.toContain('Preview');
  });

  it('accepts neither a sign-in mail nor a session of the site', async () => {
    const token = await mailedToken('ben@example.org');
    const answer = await site.post(signInWith, '/actions/sign-in', { body: { token }, to });
    expect(answer.headers.get('location')).toBe('/account/?problem=sign-in-refused');
    const cookie = await signedIn('ama@example.org');
    const made = await site.post(createLink, '/actions/create-link', { body: wishes, cookie, to });
    expect(made.headers.get('location')).toBe('/account/?problem=signed-out');
  });
});

describe('a deploy whose context is not known', () => {
  it.each(functions)('refuses %s, and sends no mail', async (address, answer) => {
    const body = { ...wishes, address: 'ama@example.org', token: 'x', link: 'a'.repeat(20) };
    const refused = await site.post(answer, address, { body, to: 'staging' });
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('Preview – nothing here counts');
    await site.settled();
    expect(site.mail.accepted).toEqual([]);
    expect(site.logged()).toContain('does not say whether it is the site or a preview');
  });
});
