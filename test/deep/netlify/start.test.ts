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
} from '../../netlify/development-server.ts';
import { addedText } from '../../setup/added-page/added-page.ts';

interface Served {
  readonly content: string;
  readonly port: number;
  readonly server: DevelopmentServer;
}

/** Serves content without errors, and an added page. */
let site: Served;
/** Serves other content beside it, and keeps its state elsewhere. Has an error until a test mends it. */
let other: Served;
const folders: string[] = [];
const running: ChildProcess[] = [];

beforeAll(async () => {
  [site, other] = await Promise.all([
    served(await newContent()),
    served(await brokenContent(), true),
  ]);
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

async function brokenContent(): Promise<string> {
  const content = await newContent();
  await mend(content, 'courses/knots.yaml', 'title: Twelve Knots', 'tilte: Twelve Knots');
  return content;
}

async function served(content: string, isApart = false): Promise<Served> {
  const port = await freePort();
  const output = path.resolve('.cache/test', path.basename(content));
  if (isApart) folders.push(output);
  const server = start({ port, content, ...(isApart ? { output } : { withAddedPage: true }) });
  await started(server);
  return { content, port, server };
}

function start(options: DevelopmentOptions): DevelopmentServer {
  const server = startDevelopment(options);
  running.push(server.child);
  return server;
}

const started = ({ said }: DevelopmentServer) =>
  until(said, (text) => text.includes('Laurel is at http://localhost:'));

/** Time for anything that would come late. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

/** Counts how often an open page is told to reload. */
async function reloads(port: number): Promise<() => number> {
  const client = await textOf({ port }, '/@vite/client');
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

async function mend(content: string, file: string, from: string, to: string): Promise<void> {
  const place = path.join(content, file);
  await writeFile(place, (await readFile(place, 'utf8')).replace(from, to));
}

const asked = ({ port }: Pick<Served, 'port'>, address: string) =>
  fetch(`http://127.0.0.1:${port}${address}`);
const textOf = async (from: Pick<Served, 'port'>, address: string) =>
  (await asked(from, address)).text();
const course = 'courses/knots.yaml';

describe('npm start', () => {
  it('shows errors of the content in the browser and the terminal, and the site once they are mended, with one reload for each save', async () => {
    const { content, port, server } = other;
    const { said } = server;
    expect(said()).toContain(`Laurel is at http://localhost:${port}/`);
    expect(said()).toContain('courses/knots.yaml:1:1');

    const page = async () => {
      const answer = await asked(other, '/courses/knots/');
      return `${answer.status} ${await answer.text()}`;
    };
    const broken = await page();
    expect(broken).toMatch(/^500 /u);
    expect(broken).toContain('<code>courses/knots.yaml:1:1</code>');

    const reloaded = await reloads(port);
    await quiet();
    const before = reloaded();
    await mend(content, course, 'tilte: Twelve Knots', 'title: Thirteen Knots');
    expect(await until(page, (text) => text.startsWith('200 '))).toContain('Thirteen Knots');
    expect(await textOf(other, '/verify/AAAAAAAAAAAAAA1A/')).toContain(
      'Signed with a development key',
    );
    expect(await textOf(other, '/verify/')).toContain('data-check-file');
    await until(reloaded, (count) => count > before);
    await mend(content, course, 'title: Thirteen Knots', 'title: Fourteen Knots');
    await until(page, (text) => text.includes('Fourteen Knots'));
    await until(reloaded, (count) => count > before + 1);
    await quiet();
    expect(reloaded()).toBe(before + 2);
    expect(said()).toMatch(/Checked 1 institution, .*: nothing is wrong\./u);

    const redirect = await asked(other, '/verify/?code=aaaa-aaaa-aaaa-aa1a');
    expect(new URL(redirect.url).pathname).toBe('/verify/AAAAAAAAAAAAAA1A/');
    expect(redirect.status).toBe(200);
  });

  it('shows a changed name of the site on every page, also on those that are made when asked for', async () => {
    const named = (page: string, name: string) =>
      until(
        () => textOf(site, page),
        (text) => text.includes(name),
      );
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Knot Register')));
    await mend(site.content, 'site.yaml', 'name: Knot Register', 'name: Register of Knots');
    await Promise.all(['/account/', '/about/'].map((page) => named(page, 'Register of Knots')));
  });

  it('shows a page of the institution’s own as it was last saved', async () => {
    const shows = (words: string) =>
      until(
        () => textOf(site, '/pages/impressum/'),
        (text) => text.includes(words),
      );
    await shows('Kaiweg 4');
    await mend(site.content, 'pages/impressum.md', 'Kaiweg 4', 'Kaiweg 5');
    await shows('Kaiweg 5');
  });

  it('serves content of its own, whatever another one of the same checkout serves', async () => {
    const title = async (from: Served) =>
      /<h1[^>]*>([^<]*)/u.exec(await textOf(from, '/courses/knots/'))?.[1];
    const place = path.join(other.content, course);
    await writeFile(
      place,
      (await readFile(place, 'utf8')).replace(/^(?:title|tilte): .*/u, 'title: Fifty Knots'),
    );
    await until(
      () => title(other),
      (text) => text === 'Fifty Knots',
    );
    await quiet();
    expect(await title(site)).toBe('Twelve Knots');
  });

  it('answers a page that says that it is made on demand, with nothing else edited', async () => {
    const answer = await asked(site, '/added/anna/');
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining(addedText('anna')),
    ]);
  });

  it('says so when the port is in use, and does not take another', async () => {
    const { port, content } = site;
    const { said, exit } = start({ port, content });
    expect(await exit).toBe(1);
    expect(said().trim()).toBe(
      `Port ${port} is in use. Stop what listens there, or choose another with --port.`,
    );
  });
});

it('shows a site that publishes on demand as a site of files, and a name as it was last saved', async () => {
  const content = await newContent();
  await writeFile(
    path.join(content, 'site.yaml'),
    `${await readFile(path.join(content, 'site.yaml'), 'utf8')}publishing: on-demand\n`,
  );
  const onDemand = await served(content, true);
  const page = '/verify/AAAAAAAAAAAAAA1A/';
  const plain = (text: string) =>
    text.replaceAll(`localhost:${onDemand.port}`, `localhost:${site.port}`);
  const shown = async (from: Served, address: string) => {
    const answer = await asked(from, address);
    return [answer.status, answer.headers.get('content-type')];
  };
  for (const address of [
    page,
    `${page}credential.json`,
    '/certificates/AAAAAAAAAAAAAA1A.png',
    '/status/knots.spring-2026.json',
    '/verify/0000000000000000/',
    '/certificates/0000000000000000.png',
  ]) {
    expect([address, ...(await shown(onDemand, address))]).toEqual([
      address,
      ...(await shown(site, address)),
    ]);
  }
  const factsOf = (text: string) => /<h1[\s\S]*<\/h1>/u.exec(plain(text))?.[0];
  expect(factsOf(await textOf(onDemand, page))).toBe(factsOf(await textOf(site, page)));

  const file = 'certificates/knots/spring-2026.yaml';
  const [, name = ''] =
    /code: ["']?AAAA-?AAAA-?AAAA-?AA1A["']?\n\s+name: (.*)/u.exec(
      await readFile(path.join(content, file), 'utf8'),
    ) ?? [];
  expect(await textOf(onDemand, page)).toContain(name);
  await mend(content, file, `name: ${name}`, 'name: Robin Reef');
  await until(
    () => textOf(onDemand, page),
    (text) => text.includes('Robin Reef'),
  );
});

it('signs for this machine alone and its port, and keeps its key to itself', async () => {
  const answer = await asked(site, '/verify/AAAAAAAAAAAAAA1A/credential.json');
  expect(answer.headers.get('content-type')).toBe('application/vc+ld+json');
  expect(await answer.json()).toMatchObject({
    issuer: { id: `did:web:localhost%3A${site.port}:institutions:harbour-school` },
  });
  expect(await textOf(site, '/verify/AAAAAAAAAAAAAA1A/')).toContain(
    'Signed with a development key',
  );
  expect((await asked(site, '/.laurel/development-key')).status).toBe(403);
});
