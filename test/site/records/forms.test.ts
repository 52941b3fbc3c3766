import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linkOf, mails, recordsOf, signedIn, visitorOf, type Visitor } from '../harness/learner.ts';
import { ownSite, type OwnSite } from '../harness/own-site.ts';

let site: OwnSite;
let marlin: Visitor;
let failed: Visitor;
let record: string;
let others: string;

beforeAll(async () => {
  site = await ownSite();
  marlin = await signedIn(site, 'private.marlin@mail.example');
  failed = await signedIn(site, 'private.failed@mail.example');
  [record = ''] = await recordsOf(marlin);
  [others = ''] = await recordsOf(failed);
});
afterAll(() => site.close());

const opens = async (token: string) => (await visitorOf(site).get(`/records/${token}`)).status;
const linksOf = async (visitor: Visitor, of: string) =>
  (await (await visitor.get(`/account/records/${of}/`)).text()).match(/name="link"/gu)?.length ?? 0;
const wishes = { label: 'x', expires: '', passcode: '', section: 'score' };

/** Every form that changes something, as the learner would send it. */
const forms = (): [string, Record<string, string>][] => [
  ['request-sign-in', { address: 'private.marlin@mail.example' }],
  ['sign-in', { token: 'abc' }],
  ['sign-out', {}],
  ['sign-out-everywhere', {}],
  ['create-link', { ...wishes, record }],
  ['revoke-link', { record, link: '0'.repeat(20) }],
  ['reset-link', { record, link: '0'.repeat(20) }],
  ['open-record', { token: 'a'.repeat(56), passcode: 'secret' }],
];

describe('a form that another site sends', () => {
  it.each([
    ['says where it comes from', { origin: 'https://evil.example' }],
    ['hides it', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['says nothing', {}],
    ['comes from another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['is from a sister site', { origin: 'null', 'sec-fetch-site': 'same-site' }],
  ])('and %s is refused and changes nothing', async (_how, headers) => {
    const before = [await linksOf(marlin, record), (await mails(site)).length];
    for (const [action, fields] of forms()) {
      const answer = await marlin.post(action, fields, headers);
      expect({ action, status: answer.status }).toEqual({ action, status: 403 });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect([await linksOf(marlin, record), (await mails(site)).length]).toEqual(before);
  });

  it('while the same from a page that keeps its address to itself is taken', async () => {
    const answer = await marlin.post(
      'create-link',
      { ...wishes, record },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    );
    expect(answer.headers.get('location')).toContain('done=link-created');
  });
});

describe('a learner', () => {
  it('has no say about another’s record, nor learns whether it is there', async () => {
    const own = await linkOf(marlin, record, 'For work');
    for (const of of [record, '0'.repeat(18), '../../x', '']) {
      const answers = [
        await failed.get(`/account/records/${encodeURIComponent(of)}/`),
        await failed.post('create-link', { ...wishes, record: of }),
        await failed.post('revoke-link', { record: of, link: own.link }),
        await failed.post('reset-link', { record: of, link: own.link }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    await failed.post('revoke-link', { record: others, link: own.link });
    await failed.post('reset-link', { record: others, link: own.link });
    expect(await opens(own.token)).toBe(200);
  });

  it('shows by each link what it shares, however often it is opened, and by a revoked one nothing', async () => {
    const all = await linkOf(marlin, record, 'All');
    const score = await linkOf(marlin, record, 'Score', { section: 'score' });
    for (const end of ['', '/record.json', '/record.csv']) {
      const texts = [];
      for (const { token } of [all, score, all, score]) {
        const answer = await visitorOf(site).get(`/records/${token}${end}`);
        texts.push((await answer.text()).replaceAll(token, ''));
      }
      expect(texts.map((text) => text.includes('46.75'))).toEqual([true, false, true, false]);
      expect(texts.slice(2)).toEqual(texts.slice(0, 2));
    }
    await marlin.post('revoke-link', { record, link: all.link });
    expect([await opens(all.token), await opens(score.token)]).toEqual([404, 200]);
  });

  it('is told of the people who opened a link, and not of programs that looked at it', async () => {
    const { token } = await linkOf(marlin, record, 'For the post');
    const as = async (agent: string, init: RequestInit = {}) => {
      const headers = { 'user-agent': agent, ...(init.headers as Record<string, string>) };
      const answer = await fetch(`${site.url}/records/${token}`, { ...init, headers });
      return [answer.status, (await answer.text()).includes('46.75')];
    };
    // The newest link comes first.
    const told = async () =>
      /Not opened yet|Opened [^,]+/u.exec(
        await (await marlin.get(`/account/records/${record}/`)).text(),
      )?.[0];
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';
    expect(await as('Slackbot-LinkExpanding 1.0')).toEqual([200, true]);
    expect(await as('WhatsApp/2.23.20.0 A')).toEqual([200, true]);
    expect(await as(browser, { method: 'HEAD' })).toEqual([200, false]);
    expect(await as(browser, { headers: { 'sec-purpose': 'prefetch' } })).toEqual([200, true]);
    expect(await told()).toBe('Not opened yet');
    expect(await as(browser)).toEqual([200, true]);
    await vi.waitFor(async () => expect(await told()).toBe('Opened once'), { timeout: 30_000 });
  });

  it('who has signed out is nobody, whatever cookie is sent again', async () => {
    const visitor = await signedIn(site, 'private.marlin@mail.example');
    const { cookie } = visitor;
    await visitor.post('sign-out', {});
    visitor.cookie = cookie;
    const answer = await visitor.post('create-link', { ...wishes, record });
    expect(answer.headers.get('location')).toBe('/account/?problem=signed-out');
    expect(await (await visitor.get('/account/')).text()).not.toContain('Marlin');
    expect((await visitor.get(`/account/records/${record}/`)).status).not.toBe(200);
  });

  it('gets a session of their own with each sign-in, and the one that was there before ends', async () => {
    const planted = await signedIn(site, 'private.marlin@mail.example');
    const fresh = await signedIn(site, 'private.failed@mail.example', planted.cookie);
    expect(await recordsOf(fresh)).toEqual([others]);
    expect(await recordsOf(planted)).toEqual([]);
  });

  it.each([
    ['cut short', (cookie: string) => cookie.slice(0, -5)],
    [
      'of another key',
      (cookie: string) =>
        cookie.replace(/\.[^.]*$/u, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    ],
    ['empty', (cookie: string) => cookie.replace(/=.*/u, '=')],
    ['huge', (cookie: string) => `${cookie}${'A'.repeat(6000)}`],
    [
      'not signed',
      (cookie: string) => cookie.replace(/=.*/u, '=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'),
    ],
  ])('with a cookie that is %s is asked to sign in', async (_how, spoilt) => {
    const visitor = visitorOf(site);
    visitor.cookie = spoilt(marlin.cookie);
    const page = await visitor.get('/account/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('request-sign-in');
  });
});

describe('a form that no page of ours would send', () => {
  it('is refused where it is of a megabyte', async () => {
    const answer = await marlin.post('create-link', {
      ...wishes,
      record,
      label: 'x'.repeat(1_000_000),
    });
    expect(answer.status).toBe(413);
  });

  it.each([
    ['without a label', { label: [] }, 'label-missing'],
    ['with two labels', { label: ['one', 'two'] }, 'field-repeated'],
    ['with a label of two lines', { label: 'one\ntwo' }, 'label-odd'],
    ['with a label that is too long', { label: 'x'.repeat(81) }, 'label-too-long'],
    ['ending yesterday', { expires: '2026-01-01' }, 'expiry-past'],
    ['ending in another age', { expires: '9999-12-31' }, 'expiry-too-far'],
    ['ending on no day', { expires: '2027-02-30' }, 'expiry-malformed'],
    ['with a passcode of three characters', { passcode: 'abc' }, 'passcode-short'],
    ['that shows nothing', { section: [] }, 'no-section'],
  ])('says what is wrong: %s', async (_what, fields, problem) => {
    const before = await linksOf(marlin, record);
    const answer = await marlin.post('create-link', { ...wishes, record, ...fields });
    expect(answer.headers.get('location')).toContain(`problem=${problem}`);
    const page = await (await marlin.get(answer.headers.get('location')!)).text();
    expect(page).toContain('role="alert"');
    expect(await linksOf(marlin, record)).toBe(before);
  });

  it('shows a label with markup as the text that it is', async () => {
    await linkOf(marlin, record, '<script>alert(1)</script>');
    const page = await (await marlin.get(`/account/records/${record}/`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json'])(
    'is refused as %s',
    async (type) => {
      const answer = await fetch(`${site.url}/actions/create-link`, {
        method: 'POST',
        headers: { origin: site.url, cookie: marlin.cookie, 'content-type': type },
        body: 'record=x',
      });
      expect(answer.status).toBe(415);
    },
  );

  it('does nothing where it is only asked for', async () => {
    const answer = await marlin.get('/actions/sign-out');
    expect([404, 405]).toContain(answer.status);
    expect(await recordsOf(marlin)).toEqual([record]);
  });
});

describe('a passcode', () => {
  it('can be tried ten times an hour, however many try at once', async () => {
    const { token } = await linkOf(marlin, record, 'Guarded', { passcode: 'open sesame' });
    const tries = Array.from({ length: 25 }, (_, at) =>
      visitorOf(site).post('open-record', { token, passcode: `wrong ${at}` }),
    );
    const answers = (await Promise.all(tries)).map(({ headers }) => headers.get('location'));
    expect(answers.filter((to) => to?.endsWith('wrong-passcode'))).toHaveLength(10);
    expect(answers.filter((to) => to?.endsWith('too-many'))).toHaveLength(15);
    const right = await visitorOf(site).post('open-record', { token, passcode: 'open sesame' });
    expect(right.headers.get('location')).toContain('too-many');
  });

  it('opens its own link alone', async () => {
    const one = await linkOf(marlin, record, 'One', { passcode: 'first code' });
    const two = await linkOf(marlin, record, 'Two', { passcode: 'first code' });
    const visitor = visitorOf(site);
    const answer = await visitor.post('open-record', { token: one.token, passcode: 'first code' });
    visitor.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await visitor.get(`/records/${one.token}`)).text()).toContain('93.1');
    expect(await (await visitor.get(`/records/${two.token}`)).text()).not.toContain('93.1');
    expect((await visitor.get(`/records/${two.token}/record.json`)).status).toBe(403);
  });
});

describe('an odd address of a record', () => {
  it.each([
    'a'.repeat(55),
    'a'.repeat(57),
    'A'.repeat(56),
    'a'.repeat(60_00),
    'é'.repeat(56),
    '%61'.repeat(56),
    '%2561'.repeat(56),
    '..%2f..%2f',
    '%00',
    "a'; DROP TABLE records; --",
  ])('is answered as none: %s', async (token) => {
    const answer = await visitorOf(site).get(`/records/${token}`);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/\bat .+:\d+:\d+|node_modules/u);
  });
});
