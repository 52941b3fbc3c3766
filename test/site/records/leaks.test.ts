import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../harness/built-pages.ts';
import { linkOf, recordsOf, signedIn, visitorOf } from '../harness/learner.ts';
import { ownSite, type OwnSite } from '../harness/own-site.ts';

let site: OwnSite;
let token: string;
let passcoded: string;
const answers: { readonly what: string; readonly headers: string }[] = [];

beforeAll(async () => {
  site = await ownSite();
  const marlin = await signedIn(site, 'private.marlin@mail.example');
  const [record = ''] = await recordsOf(marlin);
  ({ token } = await linkOf(marlin, record, 'Label of the link'));
  passcoded = (await linkOf(marlin, record, 'Guarded', { passcode: 'very secret words' })).token;
  for (const address of [
    `/records/${token}`,
    `/records/${token}/record.json`,
    `/records/${passcoded}`,
    '/account/',
    `/account/records/${record}/`,
  ]) {
    const answer = await marlin.get(address);
    answers.push({ what: address, headers: JSON.stringify([...answer.headers]) });
    await answer.arrayBuffer();
  }
  const opened = await visitorOf(site).post('open-record', {
    token: passcoded,
    passcode: 'very secret words',
  });
  answers.push({
    what: 'open-record',
    headers: JSON.stringify([...opened.headers].filter(([name]) => name !== 'location')),
  });
  await visitorOf(site).post('request-sign-in', { address: 'nobody.at.all@mail.example' });
  await visitorOf(site).post('open-record', { token: passcoded, passcode: 'not the secret words' });
});
afterAll(() => site.close());

const scores = ['93.1', '46.75', '9.25', '28.5'];
const secretWords = ['very secret words', 'not the secret words'];

describe('nothing private leaks', () => {
  it('into what the server says, but for the mail that it shows instead of sending it', () => {
    const log = site.log();
    for (const secret of [
      ...scores,
      ...secretWords,
      token,
      passcoded,
      'Label of the link',
      'nobody.at.all',
      'Marlin',
    ]) {
      expect(log).not.toContain(secret);
    }
  });

  it('into headers', () => {
    expect(answers.length).toBeGreaterThan(4);
    for (const { what, headers } of answers) {
      for (const secret of [...scores, ...secretWords, 'mail.example', 'Marlin']) {
        expect(headers, what).not.toContain(secret);
      }
    }
  });

  it('into the scripts and styles that browsers load, or anything else that is published', async () => {
    for (const file of filesIn(path.join(site.output, 'dist'))) {
      if (/\.(?:png|webp|pdf|woff2)$/u.test(file)) continue;
      const text = await readFile(path.join(site.output, 'dist', file), 'utf8');
      for (const secret of [...scores, 'private.marlin', 'SESSION_SECRET'])
        expect(text, file).not.toContain(secret);
    }
  });

  it('into the store: a token, a passcode, an address and a visitor’s network cannot be read there', async () => {
    const folder = path.join(site.output, '.laurel/blobs');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const stored = await readFile(path.join(parentPath, name), 'utf8');
      // The seconds of a moment may look like a score.
      const text = `${parentPath}/${name} ${stored.replaceAll(/T\d\d:\d\d:[\d.]+Z/gu, '')}`;
      for (const secret of [
        ...scores,
        ...secretWords,
        token.slice(30),
        passcoded.slice(30),
        'mail.example',
        'Marlin',
        '127.0.0.1',
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it('to wherever a visitor goes from a record', async () => {
    const answer = await visitorOf(site).get(`/records/${token}`);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    const page = await answer.text();
    expect(page).not.toMatch(
      /(?:src|href)="https?:\/\/(?!laurel\.example|small\.|[a-z.]*example)/u,
    );
    expect(page).not.toContain('<script');
  });
});
