import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routePattern } from '../../netlify/function-routes.ts';

type Bundled = Awaited<ReturnType<typeof zipFunctions>>[number];

let folder: string;
let bundled: ReadonlyMap<string, Bundled>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-functions-'));
  const all = await zipFunctions(path.resolve('functions'), folder, {
    config: { '*': { nodeBundler: 'esbuild' } },
    archiveFormat: 'none',
  });
  bundled = new Map(all.map((each) => [each.name, each]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Most requests in a minute, counted separately for each visitor of each site. */
const perMinute = (windowLimit: number) => ({
  action: {
    type: 'rate_limit',
    config: {
      rateLimitConfig: { algorithm: 'sliding_window', windowSize: 60, windowLimit },
      aggregate: { keys: [{ type: 'ip' }, { type: 'domain' }] },
    },
  },
});

it.each([
  ['create-link', 60],
  ['open-record', 20],
  ['request-sign-in', 10],
  ['reset-link', 60],
  ['revoke-link', 60],
  ['sign-in', 20],
  ['sign-out', 60],
  ['sign-out-everywhere', 60],
])('%s answers forms at its own address, and each visitor %i times a minute', (name, limit) => {
  const { routes, trafficRules } = bundled.get(name)!;
  const address = `/actions/${name}`;
  expect(routes).toEqual([{ pattern: address, literal: address, methods: ['POST'] }]);
  expect(trafficRules).toEqual(perMinute(limit));
});

it.each([
  ['signature-track-appeal', '/actions/signature-track/appeal'],
  ['signature-track-consent', '/actions/signature-track/consent'],
  ['signature-track-delete', '/actions/signature-track/delete'],
  ['signature-track-details', '/actions/signature-track/details'],
  ['signature-track-photo', '/actions/signature-track/photo'],
  ['signature-track-submit', '/actions/signature-track/submit'],
  ['signature-track-typing', '/actions/signature-track/typing'],
  ['attest', '/actions/attest'],
])('%s takes a step of Signature Track at %s', (name, address) => {
  const { routes, trafficRules } = bundled.get(name)!;
  expect(routes).toEqual([{ pattern: address, literal: address, methods: ['POST'] }]);
  expect(trafficRules).toEqual(perMinute(60));
});

it.each([
  ['own-photo', 'GET', '/account/signature-track/photo/:kind', 120],
  ['own-download', 'GET', '/account/signature-track/download', 20],
  ['check-attestation', 'POST', '/attestations/check', 120],
  ['review', 'POST', '/actions/review', 120],
  ['review-photo', 'GET', '/review/photo/:person/:which', 600],
])('%s answers %s at %s', (name, method, address, limit) => {
  const { routes, trafficRules } = bundled.get(name)!;
  expect(routes?.map(({ pattern, methods }) => [pattern, methods])).toEqual([[address, [method]]]);
  expect(trafficRules).toEqual(perMinute(limit));
});

it('record answers programs', () => {
  const { routes, trafficRules } = bundled.get('record')!;
  expect(routes?.map(({ pattern, methods }) => [pattern, methods])).toEqual([
    ['/records/:token/record.json', ['GET']],
    ['/records/:token/record.csv', ['GET']],
    ['/records/:token/record.credential.json', ['GET']],
  ]);
  expect(trafficRules).toEqual(perMinute(120));
});

it.each([
  ['forget-daily', '10 2 * * *'],
  ['rebuild-daily', '20 0 * * *'],
  ['tidy-daily', '40 1 * * *'],
  ['tidy-hourly', '25 * * * *'],
])('%s answers nobody: it is run at %s', (name, schedule) => {
  expect(bundled.get(name)).toMatchObject({ schedule, routes: [] });
});

it('there is no function that these tests do not know', () => {
  expect([...bundled.keys()].sort()).toEqual([
    'attest',
    'check-attestation',
    'create-link',
    'forget-daily',
    'open-record',
    'own-download',
    'own-photo',
    'rebuild-daily',
    'record',
    'request-sign-in',
    'reset-link',
    'review',
    'review-photo',
    'revoke-link',
    'sign-in',
    'sign-out',
    'sign-out-everywhere',
    'signature-track-appeal',
    'signature-track-consent',
    'signature-track-delete',
    'signature-track-details',
    'signature-track-photo',
    'signature-track-submit',
    'signature-track-typing',
    'tidy-daily',
    'tidy-hourly',
  ]);
});

/** Those that change nothing, and answer programs, pictures and files. */
const asked = ['check-attestation', 'own-download', 'own-photo', 'record', 'review-photo'];

/** Asks every function once, as no page would, in a process that has only the bundled code. */
const askAll = `
const answers = {};
for (const [name, file] of Object.entries(JSON.parse(process.argv[1]))) {
  const { default: handle } = await import(file);
  const isAction = !${JSON.stringify(asked)}.includes(name);
  const address = isAction ? '/actions/' + name : '/records/abc/record.json';
  const request = new Request('https://laurel.example' + address, {
    method: isAction ? 'POST' : 'GET',
    ...(isAction && { body: new URLSearchParams({ address: 'ama@example.org' }) }),
    headers: { origin: 'https://elsewhere.example' },
  });
  answers[name] = (await handle(request, { deploy: { id: 'a', context: 'production', published: true } })).status;
}
console.log(JSON.stringify(answers));
`;

it('every function runs on what was bundled with it, and refuses requests that no page of the site has sent', async () => {
  const files = [...bundled.values()]
    .filter(({ schedule }) => schedule === undefined)
    .map(({ name, path: place }) => [name, path.join(place, 'functions', `${name}.mjs`)]);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', askAll, JSON.stringify(Object.fromEntries(files))],
    { cwd: folder, env: { PATH: process.env['PATH'] } },
  );
  const statuses = JSON.parse(stdout) as Record<string, number>;
  const unset = Object.keys(statuses).filter((name) => statuses[name] === 503);
  expect(unset.sort()).toEqual(asked);
  expect(stderr).toBe('NotSetUp: SESSION_SECRET is not set.\n'.repeat(asked.length));
  const refused = Object.values(statuses).filter((status) => status === 403);
  expect(refused).toHaveLength(files.length - asked.length);
});

it('no function contains code that signs, nor asks for a key', async () => {
  const signers = /ISSUER_KEY|createPrivateKey|eddsa-rdfc|302e020100300506032b657004220420/u;
  for (const { name, path: place } of bundled.values()) {
    const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && /\.[cm]?js$/u.test(entry.name),
    );
    const own = files.filter(({ parentPath }) => !parentPath.includes('node_modules'));
    expect(own.length, name).toBeGreaterThan(0);
    for (const { parentPath, name: file } of own) {
      const text = await readFile(path.join(parentPath, file), 'utf8');
      expect(signers.exec(text)?.[0], `${name}: ${file}`).toBeUndefined();
    }
    expect(files.filter(({ parentPath }) => /digitalbazaar/u.test(parentPath))).toEqual([]);
  }
});

it('a mail can be sent from the function that sends it', async () => {
  const { path: place } = bundled.get('request-sign-in')!;
  expect((await stat(path.join(place, 'node_modules/nodemailer'))).isDirectory()).toBe(true);
});

it('servers on this machine take the same addresses for those of a function as Netlify does', () => {
  const addresses = [
    '/records/abc/record.json',
    '/records/abc/record.json/',
    '/records/abc/recordxjson',
    '/records/abc/record.credential.json',
    '/records/abc/recordxcredential.json',
    '/records//record.json',
    '/records/a/b/record.json',
    '/records/record.csv',
    '/more/records/abc/record.csv',
    '/records/a%2Fb/record.csv',
  ];
  const routes = bundled.get('record')!.routes ?? [];
  for (const route of routes) {
    const ofNetlify = new RegExp('expression' in route ? route.expression : '$^', 'u');
    for (const address of addresses) {
      const isOurs = routePattern(route.pattern).test(address);
      expect(isOurs, `${route.pattern} ${address}`).toBe(ofNetlify.test(address));
    }
  }
});
