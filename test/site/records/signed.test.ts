import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/credential/credential.ts';
import type { PublicKey } from '../../../src/credential/verify-credential.ts';
import { verifyCredential } from '../../../src/credential/verify-credential.ts';
import { buildMoment } from '../../setup/site-contents.ts';
import { filesIn } from '../harness/built-pages.ts';
import { linkOf, recordsOf, signedIn, visitorOf, type Visitor } from '../harness/learner.ts';
import { ownSite, type OwnSite } from '../harness/own-site.ts';

let site: OwnSite;
let learner: Visitor;
let record: string;
let published: string;

beforeAll(async () => {
  site = await ownSite('sample');
  published = path.join(site.output, 'dist');
  learner = await signedIn(site, 'huong.nguyen@example.org');
  [record = ''] = await recordsOf(learner);
});
afterAll(() => site.close());

const jsonAt = async (address: string): Promise<JsonObject> =>
  JSON.parse(await readFile(path.join(published, new URL(address).pathname), 'utf8')) as JsonObject;

/** Judged by what the site publishes. */
async function judged(text: string) {
  const { issuer } = JSON.parse(text) as { issuer: { id: string } };
  const folders = issuer.id.split(':').slice(3);
  const place = folders.length === 0 ? '.well-known' : folders.join('/');
  const { verificationMethod } = await jsonAt(`https://site.example/${place}/did.json`);
  return verifyCredential(text, {
    keysOf: (did) => (did === issuer.id ? (verificationMethod as unknown as PublicKey[]) : null),
    statusList: jsonAt,
    now: buildMoment,
  });
}

describe('the record of a learner as a signed credential', () => {
  it('is offered by a link that shows everything, and is genuine by what the site publishes', async () => {
    const { token } = await linkOf(learner, record, 'All');
    const holder = visitorOf(site);
    const page = await (await holder.get(`/records/${token}`)).text();
    expect(page).toContain(`href="/records/${token}/record.credential.json"`);

    const answer = await holder.get(`/records/${token}/record.credential.json`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/vc+ld+json',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const text = await answer.text();
    expect(text).toContain('"value":"86.05"');
    expect((await judged(text)).verdict).toBe('genuine');
    expect((await judged(text.replace('"86.05"', '"96.05"'))).verdict).toBe('altered');
  });

  it('is published nowhere: neither its scores nor its proof', async () => {
    const { token } = await linkOf(learner, record, 'Again');
    const answer = await visitorOf(site).get(`/records/${token}/record.credential.json`);
    const { proof } = (await answer.json()) as { proof: [{ proofValue: string }] };
    const files = filesIn(published).filter((file) => /\.(?:json|html|js|png|pdf)$/u.test(file));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const bytes = await readFile(path.join(published, file));
      expect(bytes.includes(proof[0].proofValue), file).toBe(false);
      // Scripts that check files know the word.
      if (!file.endsWith('.js')) expect(bytes.includes('resultDescription'), file).toBe(false);
    }
  });

  it('is not offered by a link that leaves anything out', async () => {
    const { token } = await linkOf(learner, record, 'Some', {
      section: ['score', 'assignments', 'certificate'],
    });
    const holder = visitorOf(site);
    expect(await (await holder.get(`/records/${token}`)).text()).not.toContain('credential.json');
    const answer = await holder.get(`/records/${token}/record.credential.json`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('86.05');
  });

  it('is gone with the link, and learners are told what is not', async () => {
    const { token, link } = await linkOf(learner, record, 'Taken back');
    await learner.post('revoke-link', { record, link });
    const answer = await visitorOf(site).get(`/records/${token}/record.credential.json`);
    expect(answer.status).toBe(404);
    const own = await (await learner.get(`/account/records/${record}/`)).text();
    expect(own.replaceAll(/\s+/gu, ' ')).toContain('even after you take the link back');
  });
});

it('where nothing is signed, nothing is said of it', async () => {
  const unsigned = await ownSite();
  try {
    const marlin = await signedIn(unsigned, 'private.marlin@mail.example');
    const [key = ''] = await recordsOf(marlin);
    const { token } = await linkOf(marlin, key, 'All');
    const page = await (await visitorOf(unsigned).get(`/records/${token}`)).text();
    expect(page).not.toMatch(/credential\.json|signed/u);
    const own = await (await marlin.get(`/account/records/${key}/`)).text();
    expect(own).not.toContain('take the link back');
    const answer = await visitorOf(unsigned).get(`/records/${token}/record.credential.json`);
    expect(answer.status).toBe(404);
  } finally {
    await unsigned.close();
  }
});
