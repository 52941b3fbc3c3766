import { existsSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, inject, it } from 'vitest';
import { deployBlobFile } from '../../../src/environment/deploy-blobs.ts';
import { buildSite } from '../../setup/build-site.ts';
import { buildMoment, contents } from '../../setup/site-contents.ts';
import { archiveFolder, exported } from '../../site/harness/archive.ts';
import { builtAddresses, builtPage, distOf, filesIn } from '../../site/harness/built-pages.ts';

const dist = () => distOf('preview');
const words = 'Preview – nothing here counts';

/** The visible text at the top of a page, before everything else. */
const strip = ($: CheerioAPI) => $('body > :not(.skip)').first().text().trim();

const certificatePages = (folder: string) =>
  builtAddresses(folder).filter((address) => /^\/verify\/[0-9A-Z]{16}\/$/u.test(address));

describe('every page of a preview', () => {
  it('says first that nothing on it counts, and is kept out of search engines', () => {
    const addresses = builtAddresses(dist());
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) {
      const $ = builtPage(address, dist());
      expect([address, strip($)]).toEqual([address, words]);
      expect([address, $('title').text()]).toEqual([address, expect.stringMatching(/^Preview: /u)]);
      expect([address, $('meta[name=robots]').attr('content')]).toEqual([address, 'noindex']);
      expect([address, $('link[rel=canonical]').length]).toEqual([address, 0]);
    }
  });

  it.each([
    '/account/',
    '/account/signature-track/',
    '/account/signature-track/data/',
    '/account/sign-in/abc',
    '/account/records/0123456789abcdef01/',
    '/records/abc',
    '/review/',
    '/review/a/b/',
    '/attest/knots/spring-2026/trial/',
    '/attest/receipt/abc/',
    '/verify/ZZZZZZZZZZZZZZZN/',
    '/verify/?code=no',
    '/no/such/page/',
  ])('says so, too, where %s is answered', async (address) => {
    const answer = await fetch(inject('sites').preview.url + address);
    expect(strip(load(await answer.text()))).toBe(words);
  });

  it('offers no course records, which it does not carry', () => {
    expect(builtAddresses(dist())).not.toContain('/about/records/');
    expect(builtAddresses(dist())).not.toContain('/account/mail-sent/');
    for (const address of builtAddresses(dist())) {
      const $ = builtPage(address, dist());
      expect([address, $('a[href^="/account/"], a[href^="/about/records/"]').length]).toEqual([
        address,
        0,
      ]);
      expect([address, /sign in|your scores/iu.test($('body').text())]).toEqual([address, false]);
    }
  });

  it('is not a page of the published site', () => {
    for (const address of builtAddresses(distOf('small'))) {
      expect([address, strip(builtPage(address, distOf('small')))]).not.toEqual([address, words]);
    }
  });
});

describe('a certificate’s page on a preview', () => {
  it('is never green, whatever the certificate is, and says what would be published', () => {
    const pages = certificatePages(dist());
    expect(pages).toEqual(certificatePages(distOf('small')));
    expect(pages).toHaveLength(5);
    for (const address of pages) {
      const $ = builtPage(address, dist());
      const published = builtPage(address, distOf('small'));
      expect($('.verdict').attr('class')).toBe('verdict verdict-preview');
      expect($('.verdict')).toHaveLength(1);
      expect($('.verdict-sentence').text()).toBe(
        'Preview – this says nothing about a real certificate',
      );
      expect($('.verdict-first').text()).toContain(
        `would say: “${published('.verdict-sentence').first().text()}.`,
      );
      expect($('.verdict-source').text()).toContain('and not here');
      expect($('.verdict .verdict-shape').html()).not.toBe(
        published('.verdict .verdict-shape').html(),
      );
      expect($('[data-certificate]').attr('data-status')).toBe('preview');
    }
  });

  it('offers nothing to pass on, and claims to prove nothing', () => {
    for (const address of certificatePages(dist())) {
      const $ = builtPage(address, dist());
      expect([address, $('#actions, .proves, .compare, .signed, .print-only').length]).toEqual([
        address,
        0,
      ]);
      expect($('script[type="application/ld+json"]')).toHaveLength(0);
      expect($('meta[property="og:image"]')).toHaveLength(0);
      expect($('meta[property="og:title"]').attr('content')).toMatch(/^Preview: /u);
    }
  });

  it('is not confirmed by one that is missing either', async () => {
    const answer = await fetch(`${inject('sites').preview.url}/verify/ZZZZZZZZZZZZZZZN/`);
    const $ = load(await answer.text());
    expect(answer.status).toBe(404);
    expect($('.verdict').attr('class')).toBe('verdict verdict-unclear');
    expect($('.verdict').text()).toContain('Whether one was issued is stated on knots.example.');
    expect($('[data-not-issued]')).toHaveLength(0);
    expect($('main').text()).not.toMatch(/never issued|may be forged/u);
  });
});

describe('what a preview carries', () => {
  const { output } = inject('sites').preview;

  it('includes no course record and nothing signed, although there is a key', () => {
    expect(existsSync(path.dirname(deployBlobFile(output, 'course-records/catalogue')))).toBe(
      false,
    );
    expect(filesIn(dist()).filter((file) => file.endsWith('credential.json'))).toEqual([]);
    expect(filesIn(dist()).filter((file) => file.endsWith('.png'))).not.toEqual([]);
  });

  it('is not to be exported', async () => {
    const folder = await archiveFolder();
    try {
      const content = path.resolve(contents.preview);
      const run = await exported(folder.in('preview'), { content, dist: dist() });
      expect(run).toMatchObject({ exitCode: 1, out: '' });
      expect(run.err).toContain('The build is a preview.');
      expect(existsSync(folder.in('preview'))).toBe(false);
    } finally {
      await folder.remove();
    }
  });
});

it.each(['staging', 'Production'])(
  'a build for %s is refused: it could be the site or a preview',
  async (context) => {
    const output = path.resolve('.cache/test/unknown-context');
    const building = buildSite({ content: contents.small, output, now: buildMoment, context });
    await expect(building).rejects.toThrow(/CONTEXT has an unknown value[^]*Nothing was built\./u);
    expect(existsSync(output)).toBe(false);
  },
);
