import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { expect, it } from 'vitest';
import { routePattern } from '../../netlify/function-routes.ts';

/** The routes and limits that Netlify reads of each function. They are not bundled for that, which takes half a minute. */
const functions = await (async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-functions-'));
  const config = { '*': { nodeBundler: 'none' } } as const;
  const all = await zipFunctions(path.resolve('functions'), folder, {
    config,
    archiveFormat: 'none',
  });
  await rm(folder, { recursive: true });
  return new Map(all.map((each) => [each.name, each]));
})();

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
  const { routes, trafficRules } = functions.get(name)!;
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
  const { routes, trafficRules } = functions.get(name)!;
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
  const { routes, trafficRules } = functions.get(name)!;
  expect(routes?.map(({ pattern, methods }) => [pattern, methods])).toEqual([[address, [method]]]);
  expect(trafficRules).toEqual(perMinute(limit));
});

it('record answers programs', () => {
  const { routes, trafficRules } = functions.get('record')!;
  expect(routes?.map(({ pattern, methods }) => [pattern, methods])).toEqual([
    ['/records/:token/record.json', ['GET']],
    ['/records/:token/record.csv', ['GET']],
    ['/records/:token/record.credential.json', ['GET']],
  ]);
  expect(trafficRules).toEqual(perMinute(120));
});

it('certificate-file answers where the build has left no file', () => {
  const { routes, trafficRules } = functions.get('certificate-file')!;
  expect(routes).toMatchObject([
    { pattern: '/certificates/*', methods: ['GET', 'HEAD'], prefer_static: true },
  ]);
  expect(trafficRules).toEqual(perMinute(240));
  for (const [name, each] of functions) {
    const isFirst = each.routes?.every((route) => route.prefer_static !== true);
    expect([name, isFirst]).toEqual([name, name !== 'certificate-file']);
  }
});

it.each([
  ['forget-daily', '10 2 * * *'],
  ['rebuild-daily', '20 0 * * *'],
  ['tidy-daily', '40 1 * * *'],
  ['tidy-hourly', '25 * * * *'],
])('%s answers nobody: it is run at %s', (name, schedule) => {
  expect(functions.get(name)).toMatchObject({ schedule, routes: [] });
});

it('there is no function that these tests do not know', () => {
  expect([...functions.keys()].sort()).toEqual([
    'attest',
    'certificate-file',
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
  const routes = functions.get('record')!.routes ?? [];
  for (const route of routes) {
    const ofNetlify = new RegExp('expression' in route ? route.expression : '$^', 'u');
    for (const address of addresses) {
      const isOurs = routePattern(route.pattern).test(address);
      expect(isOurs, `${route.pattern} ${address}`).toBe(ofNetlify.test(address));
    }
  }
});
