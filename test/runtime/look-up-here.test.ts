import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { CouldNotCheck } from '../../src/account/key-store.ts';
import type { VerificationCode } from '../../src/model/code.ts';
import type { FoundCertificate } from '../../src/packs/carried-certificates.ts';
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

let server: LoopbackServer | undefined;
let asked: string[];
afterEach(() => server?.close());

/** A host with its answers at the address in small letters, and at the one with capitals. */
async function hostWith(small: RequestListener, capitals: RequestListener): Promise<void> {
  asked = [];
  server = await loopbackServer((request, response) => {
    asked.push(request.url ?? '');
    (request.url === '/capitals.txt' ? small : capitals)(request, response);
  });
}

const lookUpAt = (path: string) =>
  lookUpHere(new URL(path, server?.url), path.replace(/^\/verify\//iu, ''), site, null);

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

describe('where certificates are answered from packs', () => {
  const other = '5FYKM2C0TDW8VJ2H';
  const carried = { certificate: { code } } as unknown as FoundCertificate;
  const certificate = { kind: 'certificate', found: carried };
  const find = (asked: VerificationCode) => Promise.resolve(asked === code ? carried : null);
  const fails = () => Promise.reject(new CouldNotCheck('A pack is missing.'));
  const answerAt = (path: string, from: typeof find = find) =>
    lookUpHere(
      new URL(path, 'https://certificates.example.org'),
      path.replace(/^\/verify\//iu, '').replace(/\?.*$/u, ''),
      site,
      from,
    );

  it.each<[string, object]>([
    [`/verify/${code}/`, certificate],
    [`/verify/${code.toLowerCase()}/`, certificate],
    // A host finds a file whatever is asked in the query.
    [`/verify/${code}/?utm_source=mail`, certificate],
    [`/verify/${code}/?code=${other}`, certificate],
    [`/verify/${code}`, { kind: 'redirect', to: `/verify/${code}/` }],
    [`/verify/look-up/?code=${code}`, { kind: 'redirect', to: `/verify/${code}/` }],
    [`/Verify/${code}/`, { kind: 'redirect', to: `/verify/${code}/` }],
    ['/verify/nonsense/', { kind: 'malformed' }],
    [`/verify/https://elsewhere.example/verify/${code}/`, { kind: 'other-site', code }],
  ])('%s', async (path, answer) => {
    expect(await answerAt(path)).toMatchObject(answer);
  });

  it('a code that is in no pack was not issued, in small letters, too', async () => {
    for (const path of [`/verify/${other}/`, `/verify/${other.toLowerCase()}/`])
      expect(await answerAt(path)).toMatchObject({ code: other });
    expect((await answerAt(`/verify/${other}/`)).kind).not.toBe('certificate');
  });

  it('nothing is said of a code whose pack cannot be read', async () => {
    expect(await answerAt(`/verify/${code}/`, fails)).toEqual({ kind: 'unreadable' });
    expect(await answerAt(`/verify/${other}/`, fails)).toEqual({ kind: 'unreadable' });
    // No pack is read for what is no code.
    expect((await answerAt('/verify/%F0%9F%8E%93/', fails)).kind).toBe('malformed');
  });
});
