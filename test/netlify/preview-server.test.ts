import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPreview, type Preview } from '../../netlify/preview-server.ts';
import { mailingServiceFor } from '../../src/runtime/mailing-service-for.ts';
import { rawAnswer } from './raw-request.ts';
import { siteFolder } from './site-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Answers with what it was asked, as the built function does with a page. */
const onDemand = `
export default (request) =>
  new Response('on demand: ' + new URL(request.url).pathname, { status: 404, headers: { 'x-from': 'function' } });
export const config = { path: ['/verify/*', '/records/:token'], method: ['GET', 'HEAD'] };
`;

let preview: Preview;
let remove: () => Promise<void>;

beforeAll(async () => {
  const site = await siteFolder({
    'dist/index.html': `<h1>Front page</h1>${' and text'.repeat(500)}`,
    'dist/404.html': '<h1>Not here</h1>',
    'dist/verify/index.html': '<form></form>',
    'dist/verify/AAAA1111/index.html': '<h1>Genuine</h1>',
    'dist/certificates/AAAA1111.png': 'PNG',
    'dist/_astro/page.abc.css': 'p{}',
    '.netlify/v1/functions/ssr/ssr.mjs': onDemand,
    'secret.txt': 'outside dist',
    '.laurel/outbox/x': 'outside dist',
    '.netlify/v1/blobs/deploy/course-records/x.json/blob': 'outside dist',
  });
  remove = site.remove;
  preview = await startPreview({ root, output: site.folder, port: 0 });
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(async () => {
  await preview.close();
  await remove();
});

const rawStatus = (address: string, method = 'GET', host = 'localhost'): Promise<string> =>
  rawAnswer({ port: Number(new URL(preview.url).port), address, method, host });

const ask = (address: string) => fetch(`${preview.url}${address}`, { redirect: 'manual' });

describe('the preview server', () => {
  it.each([
    ['/', 200, 'Front page'],
    ['/verify/', 200, '<form>'],
    ['/verify/AAAA1111/', 200, 'Genuine'],
    ['/certificates/AAAA1111.png', 200, 'PNG'],
    ['/verify/aaaa1111/', 200, 'Genuine'],
    ['/Verify/Aaaa1111/', 200, 'Genuine'],
    ['/certificates/aaaa1111.PNG', 200, 'PNG'],
    ['/verify/BBBB2222/', 404, 'on demand: /verify/BBBB2222/'],
    ['/verify/bbbb2222/', 404, 'on demand: /verify/bbbb2222/'],
    ['/verify/BBBB2222', 404, 'on demand: /verify/BBBB2222'],
    ['/verify/a/b%2Fc', 404, 'on demand: /verify/a/b%2Fc'],
    ['/records/abc', 404, 'on demand: /records/abc'],
    ['/records/abc/', 404, 'on demand: /records/abc/'],
    ['/records/abc/more', 404, 'Not here'],
    ['/records/', 404, 'Not here'],
    ['/nothing/', 404, 'Not here'],
    ['/certificates/ZZZZ.png', 404, 'No certificate of this site has a file'],
  ])('%s is answered with %i', async (address, status, text) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
  });

  it('leads an address without its slash to the page, with its query', async () => {
    const answer = await ask('/verify/AAAA1111?from=paper');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/verify/AAAA1111/?from=paper',
    ]);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/verify/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/_astro/../../secret.txt',
    '/.laurel/outbox/x',
    '/..%2f.laurel/outbox/x',
    '/.netlify/v1/blobs/deploy/course-records/x.json/blob',
    '/@fs/etc/passwd',
  ])('%s does not lead out of dist/', async (address) => {
    const answer = await rawStatus(address);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /u);
    expect(answer).not.toContain('outside dist');
  });

  it.each(['/%', '/verify/%zz/', '/a%00b'])('%s is a bad request, not a crash', async (address) => {
    expect(await rawStatus(address)).toMatch(/^HTTP\/1\.1 400 /u);
    expect((await ask('/')).status).toBe(200);
  });

  it.each([
    ['GET', 'a b'],
    ['GET', '['],
    ['GET', 'localhost:99999'],
    ['TRACE', 'localhost'],
  ])('%s from the host %j is a bad request, not a crash', async (method, host) => {
    expect(await rawStatus('/', method, host)).toMatch(/^HTTP\/1\.1 400 /u);
    expect((await ask('/')).status).toBe(200);
  });

  it('leads no address to another host', async () => {
    expect(await rawStatus('//verify')).toMatch(/\r\nlocation: \/verify\/\r\n/iu);
  });

  it('answers reading only where no function is', async () => {
    expect(await rawStatus('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /u);
    expect(await rawStatus('/account/', 'POST')).toMatch(/^HTTP\/1\.1 405 /u);
    expect(await rawStatus('/', 'HEAD')).toMatch(/^HTTP\/1\.1 200 (?!.*Front page)/su);
  });

  it('passes forms on to functions, whole, with where they come from', async () => {
    const send = (fields: Record<string, string>, origin: string) =>
      fetch(`${preview.url}/actions/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams(fields),
      });
    expect((await send({ token: 'abc' }, 'https://elsewhere.example')).status).toBe(403);
    const own = await send({ token: 'abc' }, preview.url);
    expect([own.status, own.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/account\//u),
    ]);
    expect((await send({ token: 'x'.repeat(1_000_000) }, preview.url)).status).toBe(413);
    expect((await send({ token: 'x'.repeat(7_000_000) }, preview.url)).status).toBe(413);
    expect((await ask('/')).status).toBe(200);
  });

  it('shows the mails that it has kept, as text', async () => {
    const { send } = mailingServiceFor({ deploy: { id: 'preview', context: 'dev' } });
    vi.spyOn(console, 'log').mockReturnValue();
    expect(await (await ask('/outbox/')).text()).toContain('It is empty.');
    await send({
      to: 'ama@example.org',
      from: 'Northfold <b>',
      subject: 'Sign in & more',
      text: 'Open http://localhost/account/sign-in/abc?a=1&b="2" <script>alert(1)</script>',
      html: '<script>alert(2)</script>',
    });
    const page = await (await ask('/outbox/')).text();
    expect(page).toContain('<h2>Sign in &amp; more</h2>');
    expect(page).toContain('href="http://localhost/account/sign-in/abc?a=1&amp;b=&quot;2&quot;"');
    expect(page).not.toMatch(/<script|<b>/u);
  });

  it.each([
    ['localhost:4322', '200'],
    ['127.0.0.1', '200'],
    ['[::1]:80', '200'],
    ['elsewhere.example', '403'],
    ['localhost.elsewhere.example', '403'],
    ['127.0.0.1.elsewhere.example:4322', '403'],
  ])('asked by the name of %s answers %s', async (host, status) => {
    for (const address of ['/', '/outbox/', '/verify/']) {
      expect(await rawStatus(address, 'GET', host)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    }
  });

  it('lets no page elsewhere read what it serves', async () => {
    const headers = { Origin: 'http://localhost:1' };
    for (const address of ['/', '/outbox/', '/verify/AAAA1111/']) {
      const port = Number(new URL(preview.url).port);
      expect(await rawAnswer({ port, address, headers })).not.toMatch(/^access-control-/imu);
    }
  });

  it('compresses text and nothing else, as the client likes it', async () => {
    const encoding = async (address: string, accepted: string) =>
      (
        await fetch(`${preview.url}${address}`, { headers: { 'accept-encoding': accepted } })
      ).headers.get('content-encoding');
    expect(await encoding('/', 'gzip, br')).toBe('br');
    expect(await encoding('/', 'gzip')).toBe('gzip');
    expect(await encoding('/', 'identity')).toBeNull();
    expect(await encoding('/certificates/AAAA1111.png', 'gzip, br')).toBeNull();
  });

  it('says what to do when nothing is built', async () => {
    const empty = await siteFolder({ 'package.json': '{}' });
    await expect(startPreview({ root, output: empty.folder, port: 0 })).rejects.toThrow(
      /^There is no built site in .*dist\. Run npm run build first\.$/u,
    );
    await empty.remove();
  });
});

describe('netlify.toml', () => {
  it.each([
    ['7K3F-Q2WX-9MNB-4TRE'],
    ['7k3f q2wx 9mnb 4tre'],
    ['https://laurel.example/verify/7K3FQ2WX9MNB4TRE/'],
    ['laurel.example//verify//7K3FQ2WX9MNB4TRE?x=1#y'],
    ['../../etc/passwd'],
    ['//evil.example/'],
    ['100%'],
    ['ليلى'],
    [''],
  ])('leads the form’s %j on to the look-up, whole', async (typed) => {
    const answer = await ask(`/verify/?${new URLSearchParams({ code: typed })}`);
    expect(answer.status).toBe(302);
    const target = new URL(answer.headers.get('location')!, 'https://here.invalid');
    expect(target.host).toBe('here.invalid');
    expect(target.pathname).toBe('/verify/look-up/');
    expect(target.searchParams.get('code')).toBe(typed);
  });

  it('leaves the form itself alone', async () => {
    expect((await ask('/verify/')).status).toBe(200);
    expect((await ask('/verify/?utm_source=letter')).status).toBe(200);
  });

  it('lets other sites show a certificate’s image, for ten minutes at a time', async () => {
    const { headers } = await ask('/certificates/AAAA1111.png');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=600, must-revalidate');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('guards the 404 page like the others', async () => {
    const { headers } = await ask('/nothing/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u);
  });
});
