import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { FunctionModule } from '../../netlify/function-routes.ts';
import type { LocalContext } from '../../netlify/local-service.ts';
import { carriedCertificates } from '../../src/packs/carried-certificates.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { shardName, shardOf } from '../../src/packs/shards.ts';
import { credentialHeaders, verifyHeaders } from '../../src/security-headers.ts';
import { specimenCertificate } from '../model/specimens.ts';
import { carriedDeploy, code } from '../packs/carried-deploy.ts';
import { deployStore, type DeployStore } from '../runtime/deploy-store.ts';

const whole = carriedDeploy({
  certificates: [specimenCertificate],
});
let pages: FunctionModule;
let store: DeployStore;
let deploys = 0;
let deploy: string;

beforeAll(async () => {
  const entry = path.join(inject('sites').small.output, '.netlify/v1/functions/ssr/ssr.mjs');
  pages = (await import(pathToFileURL(entry).href)) as FunctionModule;
  store = await deployStore();
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', store.context);
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await store.close();
});
beforeEach(() => {
  vi.mocked(console.error).mockClear();
  store.asked.length = 0;
  store.fault = undefined;
  deploys += 1;
  deploy = `pages${deploys}`;
  store.deploys.set(deploy, whole);
});

const ask = (address: string, init: RequestInit = {}) =>
  pages.default(new Request(`https://laurel.example${address}`, init), {
    ip: '127.0.0.1',
    deploy: { id: deploy, context: 'production', published: true },
    waitUntil: () => undefined,
  } as unknown as LocalContext);

const address = `/verify/${code}/credential.json`;
const headersOf = (answer: Response, names: object) =>
  Object.fromEntries(Object.keys(names).map((name) => [name, answer.headers.get(name)]));

describe('a credential that no build has written', () => {
  it.each([
    ['at its address', address],
    ['in small letters', address.toLowerCase()],
    ['with a long query', `${address}?${'q'.repeat(8192)}`],
  ])('is what the deploy carries: %s', async (_what, at) => {
    const expected = await carriedCertificates(
      openPacks((name) => Promise.resolve(whole.get(name) ?? null)),
    ).credential(code);
    const answer = await ask(at);
    expect([answer.status, await answer.text()]).toEqual([200, expected]);
    expect(headersOf(answer, credentialHeaders)).toEqual(credentialHeaders);
    expect(answer.headers.get('netlify-cdn-cache-control')).toMatch(/^public, durable/u);
    expect(answer.headers.get('netlify-cache-tag')).toBe(`certificate-${code}`);
  });

  it('is sent without its body, in part, or not again', async () => {
    const etag = (await ask(address)).headers.get('etag')!;
    const head = await ask(address, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
    const part = await ask(address, { headers: { range: 'bytes=0-9' } });
    expect([part.status, (await part.text()).length]).toEqual([206, 10]);
    expect((await ask(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is none where none was issued', async () => {
    const answer = await ask('/verify/0000000000000000/credential.json');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404 });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is not said to be none where that cannot be read', async () => {
    const name = shardName(shardOf(code));
    store.fault = (asked) =>
      asked === name ? (_, response) => response.writeHead(500).end() : undefined;
    const answer = await ask(address);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 503 });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(vi.mocked(console.error).mock.calls).toEqual([
      ['CouldNotCheck: The store of this deploy answered 500.'],
    ]);
  });
});

describe('what is no address of a credential leads on as any other below /verify/', () => {
  it.each([
    ['7K3F-Q2WX-9MNB-4TRE', 303, `/verify/${code}/`],
    ['nothing', 404, null],
  ])('%s', async (spelled, status, to) => {
    const answer = await ask(`/verify/${spelled}/credential.json`);
    expect([answer.status, answer.headers.get('location')]).toEqual([status, to]);
    expect(headersOf(answer, verifyHeaders)).toEqual(verifyHeaders);
    expect(store.asked).toEqual([]);
  });

  it('in a deploy of files alone, with a code too', async () => {
    const site = inject('sites').small.url;
    const follow = async (at: string) => {
      const answer = await fetch(site + at, { redirect: 'manual' });
      return [answer.status, answer.headers.get('location')];
    };
    expect(await follow('/verify/0000000000000000/credential.json')).toEqual([
      303,
      '/verify/0000000000000000/',
    ]);
    expect(await follow('/verify/x/credential.json?code=0000000000000000')).toEqual([
      303,
      '/verify/0000000000000000/',
    ]);
    expect((await follow('/certificates/0000000000000000.png'))[0]).toBe(404);
  });
});

it('the function of pages carries nothing that draws', async () => {
  const folder = path.join(inject('sites').small.output, '.netlify/v1/functions/ssr');
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((each) => each.endsWith('.mjs')))
    expect(await readFile(path.join(folder, file), 'utf8'), file).not.toMatch(
      /harfbuzz|hb_shape|resvg|satori/iu,
    );
});
