import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  freePort,
  startDevelopment,
  until,
  type DevelopmentServer,
} from '../../netlify/development-server.ts';

const address = 'private.marlin@mail.example';
let content: string;
let output: string;
let server: DevelopmentServer | undefined;
let url: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
  await cp('test/fixtures/small', content, { recursive: true });
  // In the checkout, where the served code finds its packages.
  await mkdir('.cache/test', { recursive: true });
  output = await mkdtemp(path.resolve('.cache/test/development-'));
  await start();
});
afterEach(async () => {
  await stop();
  await Promise.all(
    [content, output].map((folder) => rm(folder, { recursive: true, force: true })),
  );
});

async function start(): Promise<void> {
  const port = await freePort();
  url = `http://localhost:${port}`;
  server = startDevelopment({ port, content, output });
  await until(server.said, (text) => text.includes(`Laurel is at ${url}/`));
}

async function stop(): Promise<void> {
  server?.child.kill();
  await server?.exit;
  server = undefined;
}

/** Sends a form as the site's own page does. */
async function send(action: string, fields: [string, string][], cookie = ''): Promise<Response> {
  return fetch(`${url}/actions/${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie },
    body: new URLSearchParams(fields),
  });
}

async function page(site: string, cookie = ''): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}${site}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
}

/** Signs in by the link in the outbox; the cookie of the session. */
async function signIn(): Promise<string> {
  await send('request-sign-in', [['address', address]]);
  const mail = await until(
    () => page('/outbox/'),
    ({ text }) => text.includes('/account/sign-in/'),
  );
  const link = load(mail.text)('a[href*="/account/sign-in/"]').attr('href')!;
  const answer = await send('sign-in', [['token', link.split('/').at(-1)!]]);
  expect(answer.status).toBe(303);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** Makes a link to the only record; its site-relative address. */
async function share(cookie: string): Promise<string> {
  const account = load((await page('/account/', cookie)).text);
  const record = account('a[href^="/account/records/"]').attr('href')!;
  const answer = await send(
    'create-link',
    [
      ['record', record.split('/')[3]!],
      ['label', 'For the harbour'],
      ['section', 'score'],
      ['section', 'assignments'],
      ['expires', ''],
      ['passcode', ''],
    ],
    cookie,
  );
  expect(answer.headers.get('location')).toContain('done=link-created');
  const [link] = /\/records\/[a-z2-7]{56}/u.exec((await page(record, cookie)).text) ?? [];
  return link!;
}

const mend = async (from: string, to: string) => {
  const file = path.join(content, 'records/knots/spring-2026.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
};

it('npm start shows records as they were last saved, and keeps links and sessions from one start to the next', async () => {
  const cookie = await signIn();
  const link = await share(cookie);
  expect((await page(link)).text).toContain('93.1');

  await mend('trial: 46.75 }\n    final: 93.1', 'trial: 42 }\n    final: 87.4');
  await until(
    () => page(link),
    ({ text }) => text.includes('87.4'),
  );

  await stop();
  await start();
  expect((await page(link)).status).toBe(200);
  expect((await page('/account/', cookie)).text).toContain('Marlin Spike-O’Hara');

  await mend(address, 'another.person@mail.example');
  await mend('private-id-8812', 'private-id-9999');
  await until(
    () => page(link),
    ({ status }) => status === 404,
  );

  const secret = path.relative('.', path.join(output, '.laurel/secret'));
  expect((await page(`/${secret}`)).status).toBe(403);
});
