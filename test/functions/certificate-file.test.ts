import type { RequestListener } from 'node:http';
import type { Context } from '@netlify/functions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import certificateFile from '../../functions/certificate-file.ts';
import { packed } from '../../src/cache/pack.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import { drawnPackName } from '../../src/packs/drawn-pack.ts';
import { publishingPackName } from '../../src/packs/publishing-pack.ts';
import { shardName, shardOf } from '../../src/packs/shards.ts';
import { coursePackName, sitePackName } from '../../src/packs/site-pack.ts';
import { specimenCertificate, specimenCourse } from '../model/specimens.ts';
import { carriedDeploy, code, drawnFile, olderCode } from '../packs/carried-deploy.ts';
import { deployStore, type DeployStore } from '../runtime/deploy-store.ts';

const whole = carriedDeploy();
let store: DeployStore;
let deploys = 0;
let deploy: string;

beforeEach(async () => {
  store = await deployStore();
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', store.context);
  vi.spyOn(console, 'error').mockReturnValue();
  // What is remembered of one test’s deploy is nothing to the next.
  deploys += 1;
  deploy = `deploy${deploys}`;
  store.deploys.set(deploy, whole);
});
afterEach(async () => {
  const logged = vi.mocked(console.error).mock.calls.flat().join('\n');
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await store.close();
  expect(logged).not.toMatch(
    /7K3F|OLD-|Ama|certificates\/|drawn\/|\b[0-7][0-9a-f]{2}\.pack|secret/iu,
  );
});

interface Asked {
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly of?: string;
}

const ask = (address: string, { headers = {}, method = 'GET', of = deploy }: Asked = {}) =>
  certificateFile(new Request(`https://laurel.example${address}`, { headers, method }), {
    deploy: { id: of, context: 'production', published: true },
  } as unknown as Context);

const print = `/certificates/${code}.png`;

describe('a file of a certificate', () => {
  it.each([
    [`/certificates/${code}.png`, 'image/png', drawnFile(code, 'print')],
    [`/certificates/${code}-screen.webp`, 'image/webp', drawnFile(code, 'screen')],
    [`/certificates/${code}-social.png`, 'image/png', drawnFile(code, 'social')],
    [`/certificates/${code}.pdf`, 'application/pdf', drawnFile(code, 'pdf')],
    [`/certificates/${code.toLowerCase()}.PDF`, 'application/pdf', drawnFile(code, 'pdf')],
    [`/certificates/${code}.png?v=0123abcd&utm_source=x`, 'image/png', drawnFile(code, 'print')],
    [`/certificates/${code}.png?${'q'.repeat(8192)}`, 'image/png', drawnFile(code, 'print')],
    [`/certificates/${olderCode}.png`, 'image/png', drawnFile(olderCode, 'print')],
    [`/certificates/${olderCode}-social.png`, 'image/png', drawnFile(olderCode, 'social')],
    [`/certificates/${olderCode.toLowerCase()}.png`, 'image/png', drawnFile(olderCode, 'print')],
  ])('%s is what the deploy carries', async (address, type, file) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(file);
    expect(answer.headers.get('netlify-cdn-cache-control')).toMatch(/^public, durable, max-age=/u);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=600, must-revalidate');
  });

  it('is read at the same time as what its certificate shares with others', async () => {
    const drawn = drawnPackName(code);
    let hasAskedForFile: () => void;
    const isAskedForFile = new Promise<void>((resolve) => (hasAskedForFile = resolve));
    store.fault = (name) => {
      if (name === drawn) hasAskedForFile();
      return name === sitePackName
        ? (_, response) => void isAskedForFile.then(() => response.end(whole.get(name)))
        : undefined;
    };
    expect((await ask(print)).status).toBe(200);
    expect(store.asked.filter((asked) => asked.endsWith(drawn))).toHaveLength(1);
  });

  it('is sent in part, without its body, or not again', async () => {
    const etag = (await ask(print)).headers.get('etag')!;
    const part = await ask(print, { headers: { range: 'bytes=0-4' } });
    expect([part.status, await part.text()]).toEqual([206, 'print']);
    const head = await ask(print, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    const known = await ask(print, { headers: { 'if-none-match': etag } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });
});

describe('what is not there', () => {
  it.each([
    ['a code that was not issued', '/certificates/0000000000000000.png'],
    ['another kind of file', `/certificates/${code}.jpg`],
    ['a code as it is printed', '/certificates/7K3F-Q2WX-9MNB-4TRE.png'],
    ['no code', '/certificates/'],
    ['a very long address', `/certificates/${'A'.repeat(8000)}.png`],
  ])('%s is 404, and kept nowhere', async (_what, address) => {
    const answer = await ask(address);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(answer.headers.get('netlify-cdn-cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('is every file that a deploy of files has not', async () => {
    store.deploys.set(deploy, carriedDeploy({ way: 'static' }));
    expect((await ask(print)).status).toBe(404);
    expect(store.asked).toEqual([`${deploy} ${publishingPackName}`]);
  });

  it('is told a thousand times without reading anything twice, also at once', async () => {
    const codes = Array.from({ length: 1000 }, (_, at) => `${at}`.padStart(16, '0'));
    // A machine that is slow with a thousand at once would ask the store again for what is late.
    const groups = Array.from({ length: 20 }, (_, at) => codes.slice(at * 50, (at + 1) * 50));
    const statusOf = async (each: string) => (await ask(`/certificates/${each}.pdf`)).status;
    for (const group of [...groups, ...groups])
      expect(new Set(await Promise.all(group.map(statusOf)))).toEqual(new Set([404]));
    expect(store.asked.length).toBe(new Set(store.asked).size);
    const parts = new Set(codes.map((each) => shardOf(each as VerificationCode)));
    expect(store.asked.length).toBe(parts.size + 1);
  });
});

describe('where a pack cannot be read', () => {
  const places: readonly (readonly [string, string])[] = [
    ['how the deploy publishes', publishingPackName],
    ['the part of the code', shardName(shardOf(code))],
    ['the site', sitePackName],
    ['the course', coursePackName(specimenCourse.id)],
    ['what was drawn', drawnPackName(code)],
  ];
  const status =
    (number: number): RequestListener =>
    (_, response) =>
      response.writeHead(number).end();
  const sending =
    (bytes: Buffer): RequestListener =>
    (_, response) =>
      response.end(bytes);
  const faults: readonly (readonly [string, (bytes: Buffer) => RequestListener])[] = [
    ['is missing', () => status(404)],
    ['is refused', () => status(403)],
    ['is asked for too often', () => status(429)],
    ['fails', () => status(500)],
    ['is not available', () => status(503)],
    ['breaks off', (bytes) => halfOf(bytes)],
    ['is half, as if it were whole', (bytes) => sending(bytes.subarray(0, bytes.length >> 1))],
    ['is empty', () => sending(Buffer.alloc(0))],
    ['differs in one bit', (bytes) => sending(Buffer.from(bytes.with(-1, bytes.at(-1)! ^ 1)))],
    [
      'is of a newer build',
      (bytes) => sending(Buffer.concat([Buffer.from('laurel pack 9\n'), bytes.subarray(14)])),
    ],
    ['is of another place', () => sending(packed({ name: 'x.pack', shard: 'fff', way: 'none' }))],
  ];
  const halfOf =
    (bytes: Buffer): RequestListener =>
    (_, response) => {
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 9));
      setTimeout(() => response.destroy(), 20);
    };

  it.each(
    places.flatMap(([what, name]) =>
      faults.map(([fault, made]) => [what, fault, name, made] as const),
    ),
  )('%s %s: nothing is said, and it is read again', async (_what, _fault, name, made) => {
    const answering = made(whole.get(name)!);
    store.fault = (asked) => (asked === name ? answering : undefined);
    const answer = await ask(print);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('could not be checked');
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('netlify-cdn-cache-control')).toBe('no-store');
    store.fault = undefined;
    expect((await ask(print)).status).toBe(200);
  });

  it('because it is late, five seconds are waited for it', async () => {
    store.fault = () => () => undefined;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const answer = ask(print);
    for (let passed = 0; passed < 5000; passed += 10) await vi.advanceTimersByTimeAsync(10);
    vi.useRealTimers();
    expect((await answer).status).toBe(503);
  });

  it('a code of the same part that was not issued is not said to be none either', async () => {
    const name = shardName(shardOf('0000000000000000' as VerificationCode));
    store.fault = (asked) => (asked === name ? sending(whole.get(shardName('7ff'))!) : undefined);
    expect((await ask('/certificates/0000000000000000.png')).status).toBe(503);
  });

  it.each([
    ['whose store is not known', 'deploy', ''],
    ['that does not say which it is', '', undefined],
  ])('in a deploy %s', async (_what, of, context) => {
    if (context !== undefined) vi.stubEnv('NETLIFY_BLOBS_CONTEXT', context);
    expect((await ask(print, { of })).status).toBe(503);
    expect(store.asked).toEqual([]);
  });
});

it('two deploys that are asked at once answer each with its own', async () => {
  const [before, after] = [`${deploy}a`, `${deploy}b`];
  const removed = { certificates: [specimenCertificate], edition: 'after' };
  store.deploys.set(before, carriedDeploy({ edition: 'before' }));
  store.deploys.set(after, carriedDeploy(removed));
  const textOf = async (of: string) => (await ask(print, { of })).text();
  const olderIn = async (of: string) =>
    (await ask(`/certificates/${olderCode}.pdf`, { of })).status;
  const rounds = Array.from({ length: 20 }, async (_, at) => {
    const of = at % 2 === 0 ? before : after;
    const isBefore = of === before;
    expect(await textOf(of)).toBe(
      drawnFile(code, 'print', isBefore ? 'before' : 'after').toString(),
    );
    expect(await olderIn(of)).toBe(isBefore ? 200 : 404);
  });
  await Promise.all(rounds);
});
