import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  verifyCredential,
  type CheckSources,
  type PublicKey,
} from '../../../src/credential/verify-credential.ts';
import type { VerificationCode } from '../../../src/model/code.ts';
import { serveCredentials } from '../../../src/publish/credentials/credentials-on-demand.ts';
import { developmentSigning } from '../../../src/publish/credentials/development-signing.ts';
import { SiteSigning } from '../../../src/publish/credentials/site-signing.ts';
import { buildState } from '../../../src/publish/build-state.ts';
import { certificate, contentWith, course, institution, today } from '../../image/fixtures.ts';
import { bySession } from '../../setup/by-session.ts';
import { loopbackServer, type LoopbackServer } from '../../setup/loopback-server.ts';

const erased = {
  ...certificate,
  code: 'ERASED000000000V' as VerificationCode,
  name: null,
  erased: today,
  statusIndexes: [7],
};
const content = bySession({ ...contentWith(), certificates: [certificate, erased] }, today);
const origin = 'http://localhost:4321';

describe('while developing', () => {
  let server: LoopbackServer;
  let errors = false;

  beforeAll(async () => {
    const signing = new SiteSigning();
    signing.decideBy((read) =>
      developmentSigning(read, {
        origin,
        today,
        seedOf: (id) => Promise.resolve(createHash('sha256').update(id).digest()),
      }),
    );
    const serve = serveCredentials({
      signing,
      open: () =>
        Promise.resolve(
          errors
            ? { content: undefined, today: undefined, problems: [] }
            : { content, today, problems: [] },
        ),
    });
    server = await loopbackServer((request, response) => {
      serve(request, response, () => response.writeHead(418).end('handed on'));
    });
  });
  afterAll(() => server.close());

  const ask = (address: string, method = 'GET') => fetch(server.url + address, { method });
  const json = async (address: string) =>
    (await (await ask(address)).json()) as {
      readonly id: string;
      readonly verificationMethod: readonly PublicKey[];
    };

  it.each([
    [`/verify/${certificate.code}/credential.json`, 'application/vc+ld+json'],
    [`/status/${course.id}.spring.json`, 'application/vc+ld+json'],
    ['/.well-known/did.json', 'application/did+ld+json'],
    [`/institutions/${institution.id}/did.json`, 'application/did+ld+json'],
    [`/institutions/${institution.id}/issuer.json`, 'application/ld+json'],
    [`/courses/${course.id}/achievement.json`, 'application/ld+json'],
  ])('%s is answered with its media type, to everyone', async (address, type) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toMatch(/^\{[\x20-\x7e]+\}$/u);
  });

  it('what is signed names this machine and can pass for nothing real', async () => {
    const did = `did:web:localhost%3A4321:institutions:${institution.id}`;
    const text = await (await ask(`/verify/${certificate.code}/credential.json`)).text();
    expect(JSON.parse(text)).toMatchObject({
      id: `${origin}/verify/${certificate.code}/credential.json`,
      issuer: { id: did },
    });
    const document = await json(`/institutions/${institution.id}/did.json`);
    expect(document.id).toBe(did);
    const list = await json(`/status/${course.id}.spring.json`);
    const verdictWith = async (keysOf: CheckSources['keysOf']) =>
      (
        await verifyCredential(text, {
          keysOf,
          statusList: () => Promise.resolve(list),
          now: new Date('2026-07-01T00:00:00Z'),
        })
      ).verdict;
    expect(await verdictWith(() => document.verificationMethod)).toBe('development');
    expect(await verdictWith(() => null)).toBe('development');
  });

  it('pages are told that it proves nothing', async () => {
    const { stateOf } = await buildState.signingOf(content);
    expect(stateOf(institution.id)).toBe('development');
    expect(stateOf('nobody')).toBe('unsigned');
  });

  it.each([
    ['a code that was never issued', '/verify/0000000000000000/credential.json'],
    ['an erased certificate', '/verify/ERASED000000000V/credential.json'],
    ['a session that is not there', '/status/tides.winter.json'],
  ])('nothing is found for %s', async (_what, address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it('nothing is found while the content has errors', async () => {
    errors = true;
    expect((await ask(`/verify/${certificate.code}/credential.json`)).status).toBe(404);
    errors = false;
  });

  it('answers HEAD without the credential', async () => {
    const answer = await ask(`/verify/${certificate.code}/credential.json`, 'HEAD');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it.each(['/verify/', '/courses/tides/', '/verify/x/y/credential.json', '/site.json'])(
    'leaves %s to others',
    async (address) => expect((await ask(address)).status).toBe(418),
  );
});
