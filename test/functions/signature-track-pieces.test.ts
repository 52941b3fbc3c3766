import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import attestWith from '../../functions/attest.ts';
import consentTo from '../../functions/signature-track-consent.ts';
import takePhoto from '../../functions/signature-track-photo.ts';
import takeTyping from '../../functions/signature-track-typing.ts';
import { facePhoto } from '../identity/photos.ts';
import { deployedSite, origin, type DeployedSite } from './deployed-site.ts';
import { consent, parts, sessionCookie, zoe } from './signature-track-learner.ts';

const pieces = [
  ['photo', takePhoto],
  ['typing', takeTyping],
  ['attest', attestWith],
] as const;

let site: DeployedSite;
beforeEach(async () => {
  site = await deployedSite();
});
afterEach(() => site.stop());

const signedIn = () => sessionCookie(site, zoe);
const photo = new Uint8Array(facePhoto);

const megabyte = 1 << 20;
describe.each(pieces)('the script that sends a %s', (name, act) => {
  const address = name === 'attest' ? '/actions/attest' : `/actions/signature-track/${name}`;
  const fields = { kind: 'face', number: '1', keyboard: 'none', challenge: '', typing: '{}' };

  it.each<[string, () => FormData | string, Record<string, string>, number, string]>([
    [
      'what another site sends',
      () => parts(fields),
      { origin: 'https://x.example' },
      403,
      'not-ours',
    ],
    ['what nobody says who sends', () => parts(fields), {}, 403, 'not-ours'],
    [
      'a photo of 30 MB',
      () => parts({ ...fields, photo: new Uint8Array(30 * megabyte) }),
      { origin },
      413,
      'too-large',
    ],
    [
      'a form of 201 parts',
      () => parts(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`f${at}`, '']))),
      { origin },
      413,
      'too-large',
    ],
    ['a form of another kind', () => 'kind=face', { origin }, 400, 'malformed'],
    [
      'what breaks off',
      () => '--x\r\nContent-Disp',
      { origin, 'content-type': 'multipart/form-data; boundary=x' },
      400,
      'malformed',
    ],
  ])('is told in words that %s is not taken', async (_what, body, headers, status, problem) => {
    const cookie = await signedIn();
    const answer = await site.post(act, address, { body: body(), cookie, headers });
    expect(answer.status).toBe(status);
    const said = (await answer.json()) as Record<string, unknown>;
    expect(said).toMatchObject({ ok: false, problem });
    expect(said['text']).toMatch(/^[A-Z].{20,}\.$/u);
  });

  it('is told to sign in again', async () => {
    const answer = await site.post(act, address, { body: parts(fields) });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ ok: false, problem: 'signed-out' });
  });

  it('is told that nothing is certain if the key is not set or the store is gone', async () => {
    const cookie = await signedIn();
    const ask = () => site.post(act, address, { body: parts({ ...fields, photo }), cookie });
    vi.stubEnv('IDENTITY_KEY', undefined);
    const unset = await ask();
    expect(unset.status).toBe(503);
    expect(site.logged()).toBe('NotSetUp: IDENTITY_KEY is not set.');
    vi.stubEnv('IDENTITY_KEY', 'a key that is kept elsewhere than the store');
    await site.closeStore();
    const lost = await ask();
    expect(lost.status).toBe(503);
    expect(lost.headers.get('retry-after')).toBe('60');
    expect(await lost.json()).toMatchObject({ ok: false, problem: 'could-not-check' });
    expect(site.logged()).not.toMatch(/zoe|\.ts:|at async/iu);
  });
});

it.each([
  ['a file that is not a picture', new Uint8Array(Buffer.from('I am Zoë')), 'not-an-image'],
  ['a picture of another format', new Uint8Array(Buffer.from('GIF89a…')), 'another-format'],
  ['nothing', new Uint8Array(), 'no-photo'],
])('a learner who sends %s is told what to do', async (_what, bytes, problem) => {
  const cookie = await signedIn();
  await site.post(consentTo, '/actions/signature-track/consent', { body: consent, cookie });
  const answer = await site.post(takePhoto, '/actions/signature-track/photo', {
    body: parts({ kind: 'face', photo: bytes }),
    cookie,
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ ok: false, problem });
});
