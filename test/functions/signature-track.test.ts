import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import attestWith from '../../functions/attest.ts';
import checkAttestation from '../../functions/check-attestation.ts';
import ownDownload from '../../functions/own-download.ts';
import ownPhoto from '../../functions/own-photo.ts';
import appealWith from '../../functions/signature-track-appeal.ts';
import consentTo from '../../functions/signature-track-consent.ts';
import deleteAll from '../../functions/signature-track-delete.ts';
import keepDetails from '../../functions/signature-track-details.ts';
import takePhoto from '../../functions/signature-track-photo.ts';
import submit from '../../functions/signature-track-submit.ts';
import takeTyping from '../../functions/signature-track-typing.ts';
import { drawChallenge } from '../../src/identity/attest/challenge.ts';
import { receiptOf } from '../../src/identity/attest/receipt.ts';
import { documentPhoto, facePhoto } from '../identity/photos.ts';
import { typist } from '../identity/typist.ts';
import { deployedSite, type DeployedSite } from './deployed-site.ts';
import { consent, parts, personOf, sessionCookie, zoe } from './signature-track-learner.ts';

const forms = [
  ['consent', consentTo],
  ['details', keepDetails],
  ['submit', submit],
  ['delete', deleteAll],
  ['appeal', appealWith],
] as const;
const work = { courseId: 'statistics', sessionId: 'spring-2026', assignmentId: 'exam' };
let site: DeployedSite;
beforeEach(async () => {
  site = await deployedSite();
});
afterEach(() => site.stop());

const person = (address = zoe) => personOf(site, address);
const signedIn = (address = zoe) => sessionCookie(site, address);
const photo = new Uint8Array(facePhoto);
const card = new Uint8Array(documentPhoto);

/** The forms of an enrolment, and the address to which each leads. */
async function enrol(cookie: string): Promise<void> {
  const types = typist(1);
  const send = (name: string, act: typeof consentTo, body: Record<string, string> = {}) =>
    site.post(act, `/actions/signature-track/${name}`, { body, cookie });
  const sendParts = (act: typeof takePhoto, fields: Parameters<typeof parts>[0]) =>
    site.post(act, '/actions/signature-track/x', { body: parts(fields), cookie });
  const led = [
    await send('consent', consentTo, consent),
    await send('details', keepDetails, { name: 'Zoë Adeyemi', address: zoe }),
  ];
  const taken = [
    await sendParts(takePhoto, { kind: 'face', photo }),
    await sendParts(takePhoto, { kind: 'document', photo: card }),
  ];
  for (const number of ['1', '2', '3', '4', '5']) {
    taken.push(await sendParts(takeTyping, { number, typing: JSON.stringify(types()) }));
  }
  led.push(await send('submit', submit));
  expect(led.map((answer) => answer.headers.get('location'))).toEqual(
    ['agreed', 'details', 'sent'].map((word) => `/account/signature-track/?done=${word}`),
  );
  for (const answer of taken) expect(await answer.json()).toEqual({ ok: true });
}

it('a learner enrols, attests a piece of work, hands the token on, and deletes everything', async () => {
  const cookie = await signedIn();
  await enrol(cookie);
  const challenge = await drawChallenge(site.service(), { person: person(), work });
  const sent = parts({ challenge, keyboard: 'none', photo });
  const attested = await site.post(attestWith, '/actions/attest', { body: sent, cookie });
  const { receipt, ...answer } = (await attested.json()) as Record<string, unknown>;
  expect(answer).toEqual({ ok: true, outcome: 'review' });
  const id = String(receipt).replace('/attest/receipt/', '');
  const { token = '' } = (await receiptOf(site.service(), person(), id)) ?? {};

  const check = (body: object) =>
    site.post(checkAttestation, '/attestations/check', {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const checked = await check({ token, email: zoe });
  expect(await checked.json()).toMatchObject({
    state: 'waiting',
    work: { course: 'statistics', session: 'spring-2026', assignment: 'exam' },
    verified: false,
    email: true,
  });
  expect(checked.headers.get('cache-control')).toBe('private, no-store');

  // There is nothing else that Zoë could be signed in for.
  const body = { confirm: 'yes' };
  const deleted = await site.post(deleteAll, '/actions/signature-track/delete', { body, cookie });
  expect(deleted.headers.get('location')).toBe('/account/signature-track/?done=deleted');
  expect(deleted.headers.getSetCookie()[0]).toMatch(/^__Host-laurel-session=;/u);
  const { store } = site.service();
  const places = ['identity/', 'identity-queue/', 'limits/', 'sessions/', 'links/'];
  const left = (await Promise.all(places.map((place) => store.keys(place)))).flat();
  expect(left).toEqual([]);
  expect(await (await check({ token })).json()).toMatchObject({ state: 'unknown', work: null });
  expect(site.logged()).toBe('');
});

describe('learners', () => {
  it('see their own photos and save what is kept, but not those of others', async () => {
    const cookie = await signedIn();
    await enrol(cookie);
    const address = '/account/signature-track/photo/document';
    const shown = await site.get(ownPhoto, address, cookie);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const saved = await site.get(ownDownload, '/account/signature-track/download', cookie);
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect(await saved.json()).toMatchObject({
      consent: { typing: true },
      details: { name: 'Zoë Adeyemi', address: zoe },
      'case/enrolment-1': { reason: 'enrolment' },
    });
    const other = await signedIn('ama@example.org');
    for (const of of [other, undefined]) {
      expect((await site.get(ownPhoto, address, of)).status).toBe(404);
    }
    const saves = await site.get(ownDownload, '/account/signature-track/download', other);
    expect(await saves.json()).toEqual({});
  });

  it('who have course records stay signed in for them, unless they delete everything', async () => {
    const address = 'ama@example.org';
    const cookie = await signedIn(address);
    await site.post(consentTo, '/actions/signature-track/consent', { body: consent, cookie });
    const deleted = async (body: Record<string, string>) => {
      await site.post(deleteAll, '/actions/signature-track/delete', { body, cookie });
      const { store } = site.service();
      const places = [`identity/${person(address)}/`, `sessions/${person(address)}/`];
      return (await Promise.all(places.map((place) => store.keys(place)))).map(
        ({ length }) => length,
      );
    };
    expect(await deleted({ confirm: 'yes' })).toEqual([0, 1]);
    expect(await deleted({ confirm: 'yes', all: 'yes' })).toEqual([0, 0]);
  });

  it('delete nothing by mistake', async () => {
    const cookie = await signedIn();
    await enrol(cookie);
    const deleted = await site.post(deleteAll, '/actions/signature-track/delete', { cookie });
    expect(deleted.headers.get('location')).toBe(
      '/account/signature-track/data/?problem=not-confirmed',
    );
    expect(await site.service().store.keys('identity/')).not.toEqual([]);
  });
});

describe.each(forms)('the form %s', (name, act) => {
  const address = `/actions/signature-track/${name}`;

  it('asks visitors who are not signed in to sign in', async () => {
    const answer = await site.post(act, address, { body: consent });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/account/signature-track/?problem=signed-out');
  });

  it('is not taken from another site', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const cookie = await signedIn();
    const answer = await site.post(act, address, { body: consent, cookie, headers });
    expect(answer.status).toBe(403);
    expect(await site.service().store.keys('identity/')).toEqual([]);
  });

  it('says that it could not check if the store is gone', async () => {
    const cookie = await signedIn();
    await site.closeStore();
    const answer = await site.post(act, address, { body: { ...consent, confirm: 'yes' }, cookie });
    expect(answer.status).toBe(503);
    expect((await answer.text()) + site.logged()).not.toMatch(/zoe|\.ts:|at async/iu);
  });
});

it.each([
  ['nothing', ''],
  ['no JSON', 'token=abc'],
  ['a token that is not a text', '{"token":5}'],
  ['an address that is not a text', '{"token":"a","email":["zoe@example.net"]}'],
  ['too much', JSON.stringify({ token: 'a'.repeat(5000) })],
  ['null', 'null'],
])('a platform that asks with %s is told how to ask', async (_what, body) => {
  const answer = await site.post(checkAttestation, '/attestations/check', { body, headers: {} });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toHaveProperty('error');
});

it('a platform that asks while the store is gone does not take it for “unknown”', async () => {
  const cookie = await signedIn();
  await enrol(cookie);
  const challenge = await drawChallenge(site.service(), { person: person(), work });
  const body = parts({ challenge, keyboard: 'none', photo });
  const attested = await site.post(attestWith, '/actions/attest', { body, cookie });
  const { receipt } = (await attested.json()) as { receipt: string };
  const found = await receiptOf(site.service(), person(), receipt.slice(-32));
  await site.closeStore();
  const answer = await site.post(checkAttestation, '/attestations/check', {
    body: JSON.stringify({ token: found?.token }),
    headers: {},
  });
  expect(answer.status).toBe(503);
});

describe('a deploy that is not the published site', () => {
  it.each(forms)('takes no session of the site for %s where it is a preview', async (name, act) => {
    const cookie = await signedIn();
    const answer = await site.post(act, `/actions/signature-track/${name}`, {
      body: consent,
      cookie,
      to: 'deploy-preview',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('problem=signed-out');
  });

  it.each(forms)('answers nothing for %s where nobody knows what it is', async (name, act) => {
    const cookie = await signedIn();
    const answer = await site.post(act, `/actions/signature-track/${name}`, {
      body: consent,
      cookie,
      to: 'staging',
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Preview – nothing here counts');
  });

  it('takes no photo where nobody knows what it is', async () => {
    const cookie = await signedIn();
    const answer = await site.post(takePhoto, '/actions/signature-track/photo', {
      body: parts({ kind: 'face', photo }),
      cookie,
      to: 'staging',
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { problem: 'could-not-check' },
    ]);
  });
});
