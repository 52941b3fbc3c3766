import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  freePort,
  startDevelopment,
  until,
  type DevelopmentOptions,
  type DevelopmentServer,
} from './development-server.ts';

let content: string;
let port: number;
/** Serves content with an error until the first test mends it. */
let server: DevelopmentServer;
const folders: string[] = [];
const running: ChildProcess[] = [];

beforeAll(async () => {
  content = await newContent();
  await mend('courses/knots.yaml', 'title: Twelve Knots', 'tilte: Twelve Knots');
  port = await freePort();
  server = start(port);
  await started(server);
});
afterAll(async () => {
  for (const child of running) child.kill();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newContent(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
  folders.push(folder);
  await cp('test/fixtures/small', folder, { recursive: true });
  return folder;
}

function start(at: number, options: Partial<DevelopmentOptions> = {}): DevelopmentServer {
  const development = startDevelopment({ port: at, content, ...options });
  running.push(development.child);
  return development;
}

const started = ({ said }: DevelopmentServer) =>
  until(said, (text) => text.includes('Laurel is at http://localhost:'));

/** Time for whatever would come late. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

/** Counts how often an open page is told to reload. */
async function reloads(): Promise<() => number> {
  const client = await textOf('/@vite/client');
  const token = /const wsToken = "([^"]+)"/u.exec(client)?.[1] ?? '';
  const page = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr');
  let count = 0;
  page.addEventListener('message', ({ data }) => {
    if ((JSON.parse(String(data)) as { type: string }).type === 'full-reload') count += 1;
  });
  await new Promise((resolve, reject) => {
    page.addEventListener('open', resolve);
    page.addEventListener('error', reject);
  });
  return () => count;
}

async function mend(file: string, from: string, to: string, folder = content): Promise<void> {
  const place = path.join(folder, file);
  await writeFile(place, (await readFile(place, 'utf8')).replace(from, to));
}

const asked = (address: string, at = port) => fetch(`http://127.0.0.1:${at}${address}`);
const textOf = async (address: string, at = port) => (await asked(address, at)).text();

/** Whichever tests ran before, nothing is wrong with the content. */
async function mended(): Promise<void> {
  await mend('courses/knots.yaml', 'tilte:', 'title:');
  await until(
    () => asked('/courses/knots/'),
    ({ status }) => status === 200,
  );
}

describe('npm start', () => {
  it('shows errors of the content in the browser and the terminal, and the site once they are mended, with one reload for each save', async () => {
    const { said } = server;
    expect(said()).toContain(`Laurel is at http://localhost:${port}/`);
    expect(said()).toContain('courses/knots.yaml:1:1');

    const page = async () => {
      const answer = await asked('/courses/knots/');
      return `${answer.status} ${await answer.text()}`;
    };
    const broken = await page();
    expect(broken).toMatch(/^500 /u);
    expect(broken).toContain('<code>courses/knots.yaml:1:1</code>');

    const reloaded = await reloads();
    await quiet();
    const before = reloaded();
    await mend('courses/knots.yaml', 'tilte: Twelve Knots', 'title: Thirteen Knots');
    expect(await until(page, (text) => text.startsWith('200 '))).toContain('Thirteen Knots');
    await until(reloaded, (count) => count > before);
    await mend('courses/knots.yaml', 'title: Thirteen Knots', 'title: Fourteen Knots');
    await until(page, (text) => text.includes('Fourteen Knots'));
    await until(reloaded, (count) => count > before + 1);
    await quiet();
    expect(reloaded()).toBe(before + 2);
    expect(said()).toMatch(/Checked 1 institution, .*: nothing is wrong\./u);

    const redirect = await asked('/verify/?code=aaaa-aaaa-aaaa-aaa1');
    expect(new URL(redirect.url).pathname).toBe('/verify/AAAAAAAAAAAAAAA1/');
    expect(redirect.status).toBe(200);
  });

  it('shows a changed name of the site on every page, also on those that are made when asked for', async () => {
    await mended();
    const named = (page: string, name: string) =>
      until(
        () => textOf(page),
        (text) => text.includes(name),
      );
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Knot Register')));
    await mend('site.yaml', 'name: Knot Register', 'name: Register of Knots');
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Register of Knots')));
  });

  it('serves content of its own, whatever another one of the same checkout serves', async () => {
    await mended();
    const other = await newContent();
    await mend('courses/knots.yaml', 'title: Twelve Knots', 'title: Forty Knots', other);
    const otherPort = await freePort();
    const output = path.resolve('.cache/test', path.basename(other));
    folders.push(output);
    await started(start(otherPort, { content: other, output }));
    const title = async (at: number) =>
      /<h1[^>]*>([^<]*)/u.exec(await textOf('/courses/knots/', at))?.[1];
    const own = await title(port);
    expect(own).toMatch(/^(?:Twelve|Fourteen) Knots$/u);
    expect(await title(otherPort)).toBe('Forty Knots');
    await mend('courses/knots.yaml', 'title: Forty Knots', 'title: Fifty Knots', other);
    await until(
      () => title(otherPort),
      (text) => text === 'Fifty Knots',
    );
    await quiet();
    expect(await title(port)).toBe(own);
  });

  it('says so when the port is in use, and does not take another', async () => {
    const { said, exit } = start(port);
    expect(await exit).toBe(1);
    expect(said().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with --port.`,
    );
  });
});

it('signs for this machine alone and its port, and keeps its key to itself', async () => {
  await mended();
  const answer = await asked('/verify/AAAAAAAAAAAAAAA1/credential.json');
  expect(answer.headers.get('content-type')).toBe('application/vc+ld+json');
  expect(await answer.json()).toMatchObject({
    issuer: { id: `did:web:localhost%3A${port}:institutions:harbour-school` },
  });
  expect(await textOf('/verify/AAAAAAAAAAAAAAA1/')).toContain('Signed with a development key');
  expect((await asked('/.laurel/development-key')).status).toBe(403);
});
