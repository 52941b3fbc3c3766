import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lowerCasingHost } from '../../setup/lower-casing-host.ts';
import type { LoopbackServer } from '../../setup/loopback-server.ts';
import { serveSite, type ServedSite } from '../../setup/serve-site.ts';
import { contents } from '../../setup/site-contents.ts';
import { distOf, filesIn } from '../../site/harness/built-pages.ts';
import { followed } from '../../site/harness/followed.ts';

const neverIssued = 'ZZZZZZZZZZZZZZZN';
const addressOf = (file: string) => `/${file.replace(/index\.html$/u, '')}`;

describe.each([
  ['by its own name', true],
  ['by another name', false],
])('behind a host that lower-cases, asked %s,', (_name, passesHost) => {
  let host: LoopbackServer;
  beforeAll(async () => {
    host = await lowerCasingHost({ site: inject('sites').sample.url, passesHost });
  });
  afterAll(() => host.close());

  it('everything published about certificates answers after at most one redirect', async () => {
    const files = filesIn(distOf()).filter((file) =>
      /^(?:verify|certificates|status|institutions|\.well-known)\//u.test(file),
    );
    expect(files.filter((file) => /[A-Z]/u.test(file)).length).toBeGreaterThan(150);
    for (const ending of ['.html', '.png', '-social.png', '.pdf', 'credential.json', 'did.json']) {
      expect(files.filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(0);
    }
    for (const file of files) {
      const { redirects, answer } = await followed(host.url + addressOf(file));
      await answer.arrayBuffer();
      expect([file, answer.status, redirects <= 1]).toEqual([file, 200, true]);
    }
  });

  it('the page at the address in small letters is that of the certificate', async () => {
    const [code = ''] = filesIn(distOf()).flatMap(
      (file) => /^verify\/([0-9A-Z]{16})\/index\.html$/u.exec(file)?.[1] ?? [],
    );
    const { address, answer } = await followed(`${host.url}/verify/${code}/`);
    expect(new URL(address).pathname).toBe(`/verify/${code.toLowerCase()}/`);
    const $ = load(await answer.text());
    expect($('[data-certificate]').attr('data-certificate')).toBe(code);
    const links = $('main a[href^="/"], main img[src^="/"], link[href^="/"], script[src^="/"]');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const target = $(link).attr('href') ?? $(link).attr('src') ?? '';
      const led = await followed(new URL(target, address).href);
      expect([target, led.answer.status]).toEqual([target, 200]);
    }
  });

  it.each([
    `/verify/${neverIssued}/`,
    `/verify/${neverIssued}`,
    `/verify/${neverIssued.toLowerCase()}/`,
  ])('%s was never issued, and says so after one redirect at most', async (asked) => {
    const { redirects, answer } = await followed(host.url + asked);
    expect([answer.status, redirects <= 1]).toEqual([404, true]);
    const $ = load(await answer.text());
    expect($('[data-not-issued]').attr('data-not-issued')).toBe(neverIssued);
  });

  it('the code box leads to the answer', async () => {
    const none = await followed(`${host.url}/verify/?code=zzzz-zzzz-zzzz-zzzn`);
    expect(none.answer.status).toBe(404);
    expect(await none.answer.text()).toContain(`data-not-issued="${neverIssued}"`);
    const [page = ''] = filesIn(distOf()).filter((file) =>
      /^verify\/[0-9A-Z]{16}\/index/u.test(file),
    );
    const [, code = ''] = page.split('/');
    const found = await followed(`${host.url}/verify/?code=${code.toLowerCase()}`);
    expect(found.answer.status).toBe(200);
    expect(await found.answer.text()).toContain(`data-certificate="${code}"`);
  });
});

describe('behind a host that lower-cases, and then finds files only in their own case,', () => {
  const output = path.resolve('.cache/test/own-case');
  let site: ServedSite;
  let host: LoopbackServer;

  beforeAll(async () => {
    await rm(output, { recursive: true, force: true });
    await cp(inject('sites').small.output, output, { recursive: true });
    const folders = ['verify', 'certificates', '.'].map((folder) =>
      path.join(output, 'dist', folder),
    );
    for (const folder of folders) {
      const lost = (await readdir(folder)).filter((name) => /[A-Z]/u.test(name));
      await Promise.all(lost.map((name) => rm(path.join(folder, name), { recursive: true })));
    }
    site = await serveSite({ content: contents.small, output });
    host = await lowerCasingHost({ site: site.url });
  });
  afterAll(async () => {
    await host.close();
    await site.close();
    await rm(output, { recursive: true, force: true });
  });

  it.each([
    '/verify/AAAAAAAAAAAAAA1A/',
    `/verify/${neverIssued}/`,
    '/verify/?code=aaaaaaaaaaaaaa1a',
  ])('%s goes round in no circle, and is neither confirmed nor refused', async (asked) => {
    const { answer } = await followed(host.url + asked);
    expect(answer.status).toBe(503);
    const $ = load(await answer.text());
    expect($('h1').text()).toBe('This could not be checked');
    expect($('[data-not-issued], [data-certificate]')).toHaveLength(0);
  });

  it.each(['.png', '-social.png', '.pdf'])(
    'nothing is at the address of a file: %s',
    async (end) => {
      const { redirects, answer } = await followed(
        `${host.url}/certificates/AAAAAAAAAAAAAA1A${end}`,
      );
      expect([answer.status, redirects]).toEqual([404, 1]);
    },
  );
});
