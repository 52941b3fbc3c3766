import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { some } from '../setup/depth.ts';
import { freePort, startDevelopment, until } from './development-server.ts';
import { rawAnswer } from './raw-request.ts';
import { spellings, ways } from './spellings.ts';

const root = path.resolve(import.meta.dirname, '../..');
const mark = 'nobody-but-staff-reads-this';
const record = 'records/knots/spring-2026.yaml';

let port: number;
let child: ChildProcess;
/** Lines in the content outside and within the checkout, and in the state of servers. */
const folders = { content: '', output: '' };

beforeAll(async () => {
  folders.content = await mkdtemp(path.join(tmpdir(), 'laurel-content-'));
  await mkdir(path.resolve(root, '.cache/test'), { recursive: true });
  folders.output = await mkdtemp(path.resolve(root, '.cache/test/private-'));
  const copies = [folders.content, path.join(folders.output, 'content')];
  for (const copy of copies) {
    await cp(path.join(root, 'test/fixtures/small'), copy, { recursive: true });
    await marked(path.join(copy, record));
    await marked(path.join(copy, 'site.yaml'));
  }
  for (const file of ['.netlify/v1/blobs/deploy/course-records/x.json/blob', '.laurel/outbox/x']) {
    await marked(path.join(folders.output, file));
  }
  await symlink(path.join(folders.content, 'records'), path.join(folders.output, 'link'));
  port = await freePort();
  const server = startDevelopment({ port, ...folders });
  child = server.child;
  await until(server.said, (text) => text.includes('Laurel is at http://localhost:'));
  expect(await rawAnswer({ port, address: '/' })).toMatch(/^HTTP\/1\.1 200 /u);
});
afterAll(async () => {
  child.kill();
  for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true });
});

/** Adds a line that is found wherever the file is shown. */
async function marked(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${text}\n# ${mark}\n`);
}

/** As a page elsewhere asks, and as the address bar does. */
const asked = (address: string, method = 'GET') =>
  rawAnswer({ port, address, method, headers: { Origin: 'http://localhost:1' } });

async function expectUnseen(file: string, addresses: readonly string[]): Promise<void> {
  expect(await readFile(file, 'utf8')).toContain(mark);
  for (const address of addresses) {
    const answer = await asked(address);
    expect(answer, address).toMatch(/^HTTP\/1\.1 \d{3} /u);
    expect(answer, address).not.toContain(mark);
    expect(answer, address).not.toMatch(/^access-control-/imu);
  }
}

describe('npm start shows nobody', () => {
  it.each([
    ['records of a content folder elsewhere', () => path.join(folders.content, record)],
    ['records of one in the checkout', () => path.join(folders.output, 'content', record)],
  ])('%s, however it is asked', async (_what, file) => {
    await expectUnseen(file(), some(spellings(root, file()), 12));
  });

  it.each([
    ['records by a link', () => path.join(folders.output, 'link/knots/spring-2026.yaml')],
    ['who reviews', () => path.join(folders.output, 'content/site.yaml')],
    ['mails that were kept', () => path.join(folders.output, '.laurel/outbox/x')],
    [
      'what a build made of records',
      () => path.join(folders.output, '.netlify/v1/blobs/deploy/course-records/x.json/blob'),
    ],
  ])('%s, in whichever way', async (_what, file) => {
    await expectUnseen(file(), ways(root, file()));
  });

  it('the records of the sample', async () => {
    const file = path.join(root, 'content/records/agua-y-ciudad/primavera-2026.yaml');
    const [address = ''] = /[^\s'"]+@[^\s'"]+/u.exec(await readFile(file, 'utf8')) ?? [];
    expect(address).toContain('@');
    for (const way of ways(root, file)) expect(await asked(way), way).not.toContain(address);
  });
});

describe('npm start lets no page elsewhere', () => {
  it('read what it serves', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      for (const address of ['/', '/@vite/client', '/account/', '/outbox/', '/plain.css']) {
        expect(await asked(address, method)).not.toMatch(/^access-control-/imu);
      }
    }
    expect(await asked('/@vite/client')).toMatch(/^HTTP\/1\.1 200 /u);
  });

  it.each(['elsewhere.example', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example:80'])(
    'ask by the name of %s',
    async (host) => {
      for (const address of [
        '/',
        '/outbox/',
        '/account/',
        '/@vite/client',
        '/src/styles/base.css',
      ]) {
        expect(await rawAnswer({ port, address, host }), address).toMatch(/^HTTP\/1\.1 403 /u);
      }
      const form = { port, address: '/actions/request-sign-in', method: 'POST', host };
      const headers = { Origin: `http://${host}`, 'Content-Length': '0' };
      expect(await rawAnswer({ ...form, headers })).toMatch(/^HTTP\/1\.1 403 /u);
    },
  );
});
