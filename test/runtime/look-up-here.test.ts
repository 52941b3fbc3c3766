import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { lookUpHere } from '../../src/runtime/look-up-here.ts';
import { loopbackServer, type LoopbackServer } from '../setup/loopback-server.ts';

const code = '7K3FQ2WX9MNB4TRE';
const site = { url: 'https://certificates.example.org' };
const text = 'This file shows what the host makes of capitals in an address.\n';

const found: RequestListener = (_request, response) => void response.end(text);
const none: RequestListener = (_request, response) => void response.writeHead(404).end('None');
const lowered: RequestListener = (request, response) =>
  void response.writeHead(301, { location: request.url?.toLowerCase() }).end();
const hangsUp: RequestListener = (request) => void request.socket.destroy();

let server: LoopbackServer;
let asked: string[];
afterEach(() => server.close());

/** A host with its answers at the address in small letters, and at the one with capitals. */
async function hostWith(small: RequestListener, capitals: RequestListener): Promise<void> {
  asked = [];
  server = await loopbackServer((request, response) => {
    asked.push(request.url ?? '');
    (request.url === '/capitals.txt' ? small : capitals)(request, response);
  });
}

const lookUpAt = (path: string) =>
  lookUpHere(new URL(path, server.url), path.replace(/^\/verify\//iu, ''), site);

const page: RequestListener = (_request, response) => void response.end('<p>Sign in first');

describe('a code in small letters', () => {
  it.each<[string, RequestListener, RequestListener, object]>([
    ['that keeps capitals', none, found, { kind: 'redirect', to: `/verify/${code}/` }],
    ['that ignores case', found, found, { kind: 'not-issued', code, within: null }],
    [
      'that lower-cases and ignores case',
      found,
      lowered,
      { kind: 'not-issued', code, within: null },
    ],
    ['that lower-cases and does not', none, lowered, { kind: 'unreadable' }],
    ['that is not there', hangsUp, hangsUp, { kind: 'unreadable' }],
    ['that has neither file', none, none, { kind: 'unreadable' }],
    ['that answers every address', page, page, { kind: 'unreadable' }],
  ])('on a host %s', async (_what, small, capitals, answer) => {
    await hostWith(small, capitals);
    expect(await lookUpAt(`/verify/${code.toLowerCase()}/`)).toEqual(answer);
    expect(await lookUpAt(`/verify/${code.toLowerCase()}`)).toEqual(answer);
  });

  it('asks a host once', async () => {
    await hostWith(none, found);
    for (let turn = 0; turn < 3; turn += 1) await lookUpAt(`/verify/${code.toLowerCase()}/`);
    expect(asked).toEqual(['/capitals.txt', '/CAPITALS.txt']);
  });
});

it.each([
  [`/verify/${code}/`, { kind: 'not-issued', code, within: null }],
  [`/verify/${code}`, { kind: 'redirect', to: `/verify/${code}/` }],
  ['/verify/7K3F-Q2WX-9MNB-4TRE/', { kind: 'redirect', to: `/verify/${code}/` }],
  [`/Verify/${code}/`, { kind: 'redirect', to: `/verify/${code}/` }],
  [`/VERIFY/${code.toLowerCase()}`, { kind: 'redirect', to: `/verify/${code}/` }],
  ['/verify/7k3f-q2wx-9mnb-4tre/', { kind: 'redirect', to: `/verify/${code}/` }],
])('%s is answered without asking the host', async (path, answer) => {
  await hostWith(hangsUp, hangsUp);
  expect(await lookUpAt(path)).toEqual(answer);
  expect(asked).toEqual([]);
});
