import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  freePort,
  startDevelopment,
  until,
  type DevelopmentOptions,
  type DevelopmentServer,
} from './development-server.ts';

// A whole development server starts, and on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let content: string;
const folders: string[] = [];
const running: ChildProcess[] = [];

beforeEach(async () => {
  content = await newContent();
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newContent(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
  folders.push(folder);
  await cp('test/fixtures/small', folder, { recursive: true });
  return folder;
}

function start(port: number, options: Partial<DevelopmentOptions> = {}): DevelopmentServer {
  const server = startDevelopment({ port, content, ...options });
  running.push(server.child);
  return server;
}

const started = ({ said }: DevelopmentServer) =>
  until(said, (text) => text.includes('Laurel is at http://localhost:'));

/** Time for anything that would come late. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

/** Counts how often an open page is told to reload. */
async function reloads(port: number): Promise<() => number> {
  const client = await (await fetch(`http://127.0.0.1:${port}/@vite/client`)).text();
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

const mend = async (file: string, from: string, to: string, folder = content) => {
  const place = path.join(folder, file);
  await writeFile(place, (await readFile(place, 'utf8')).replace(from, to));
};

describe('npm start', () => {
  it('shows errors of the content in the browser and the terminal, and the site once they are fixed, with one reload for each save', async () => {
    const port = await freePort();
    await mend('courses/knots.yaml', 'title: Twelve Knots', 'tilte: Twelve Knots');
    const { said } = start(port);
    await until(said, (text) => text.includes(`Laurel is at http://localhost:${port}/`));
    expect(said()).toContain('courses/knots.yaml:1:1');

    const page = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/courses/knots/`);
      return `${answer.status} ${await answer.text()}`;
    };
    const broken = await page();
    expect(broken).toMatch(/^500 /u);
    expect(broken).toContain('<code>courses/knots.yaml:1:1</code>');

    const reloaded = await reloads(port);
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

    const redirect = await fetch(`http://127.0.0.1:${port}/verify/?code=aaaa-aaaa-aaaa-aaa1`);
    expect(new URL(redirect.url).pathname).toBe('/verify/AAAAAAAAAAAAAAA1/');
    expect(redirect.status).toBe(200);
  });

  it('shows a changed name of the site on every page, also on those that are made when asked for', async () => {
    const port = await freePort();
    await started(start(port));
    const named = async (page: string, name: string) =>
      until(
        async () => (await fetch(`http://127.0.0.1:${port}${page}`)).text(),
        (text) => text.includes(name),
      );
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Knot Register')));
    await mend('site.yaml', 'name: Knot Register', 'name: Register of Knots');
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Register of Knots')));
  });

  it('serves content of its own, whatever another one of the same checkout serves', async () => {
    const other = await newContent();
    await mend('courses/knots.yaml', 'title: Twelve Knots', 'title: Forty Knots', other);
    const ports = [await freePort(), await freePort()] as const;
    const output = path.resolve('.cache/test', path.basename(other));
    folders.push(output);
    await Promise.all([
      started(start(ports[0])),
      started(start(ports[1], { content: other, output })),
    ]);
    const title = async (port: number) =>
      /<h1[^>]*>([^<]*)/u.exec(
        await (await fetch(`http://127.0.0.1:${port}/courses/knots/`)).text(),
      )?.[1];
    expect(await title(ports[0])).toBe('Twelve Knots');
    expect(await title(ports[1])).toBe('Forty Knots');
    await mend('courses/knots.yaml', 'title: Forty Knots', 'title: Fifty Knots', other);
    await until(
      () => title(ports[1]),
      (text) => text === 'Fifty Knots',
    );
    await quiet();
    expect(await title(ports[0])).toBe('Twelve Knots');
  });

  it('says so when the port is in use, and does not take another', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { said, exit } = start(port);
    expect(await exit).toBe(1);
    expect(said().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with --port.`,
    );
    server.close();
  });
});

it('signs for this machine alone and its port, and keeps its key to itself', async () => {
  const port = await freePort();
  const server = start(port);
  await started(server);
  const ask = (address: string) => fetch(`http://127.0.0.1:${port}${address}`);
  const answer = await ask('/verify/AAAAAAAAAAAAAAA1/credential.json');
  expect(answer.headers.get('content-type')).toBe('application/vc+ld+json');
  expect(await answer.json()).toMatchObject({
    issuer: { id: `did:web:localhost%3A${port}:institutions:harbour-school` },
  });
  const page = await (await ask('/verify/AAAAAAAAAAAAAAA1/')).text();
  expect(page).toContain('Signed with a development key');
  expect((await ask('/.laurel/development-key')).status).toBe(403);
});
