import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { archivedPage, checkFile } from '../../src/archive/archived-page.ts';
import type { ArchivePlace } from '../../src/model/page-marks.ts';
import { verifyPage, wordings, type VerifyPageOptions } from '../model/verify-page.ts';

const file = 'verify/7K3FQ2WX9MNB4TRE/index.html';
const pages = { url: 'https://laurel.example', has: () => true, asOf: '2026-05-01' };
const archived = (html: string, as = file) => archivedPage(html, as, pages);
const page = (options: VerifyPageOptions = {}) => verifyPage(options);

describe('an archived page', () => {
  it.each(wordings)(
    'says what an archive says where the live page is worded %s',
    (_name, wording) => {
      const $ = load(archived(page({ wording })));
      expect($('h1').text()).toBe('This certificate was genuine & "good" <on> 1 May 2026');
      expect($('[data-archive=address-bar]').text()).toBe('; this is a copy');
      expect($('footer').text()).toContain('An archive of pages that were at laurel.example');
      expect($('a[data-archive=notice] + aside').text()).toContain('as they were on 1 May 2026');
      expect($('[data-archive=live-only]')).toHaveLength(0);
      expect($('nav a')).toHaveLength(1);
    },
  );

  it('is not made of the page of a certificate that has no words for an archive', () => {
    const html = page().replace(/ data-past="[^"]*"/u, '');
    expect(() => archived(html)).toThrow('data-past');
  });

  it.each<ArchivePlace>(['notice', 'live-only', 'only-at', 'address-bar'])(
    'is not made of a page without the mark %s',
    (place) => {
      const html = page().replace(` data-archive="${place}"`, '');
      expect(() => archived(html)).toThrow(`${file} cannot be archived.`);
      expect(() => archived(html)).toThrow(`data-archive="${place}"`);
    },
  );

  it('is not made of the page of a certificate without a verdict', () => {
    expect(() => archived(page().replace(' data-verdict="valid"', ''))).toThrow('data-verdict');
  });

  it.each<ArchivePlace>(['lede', 'compared-with'])(
    'is not made of the page that checks without the mark %s',
    (place) => {
      const check = page().replace(
        '</main>',
        '<p data-archive="lede">a</p><p data-archive="live-only">b</p><section data-check-file="yes"><i data-archive="compared-with">c</i></section></main>',
      );
      const $ = load(archived(check, checkFile));
      expect($('[data-archive=lede]').text()).toContain('holds as of 1 May 2026');
      expect($('[data-archive=live-only]')).toHaveLength(0);
      expect($('[data-archive=compared-with]').text()).toBe('this archive');
      const without = check.replace(` data-archive="${place}"`, '');
      expect(() => archived(without, checkFile)).toThrow(`data-archive="${place}"`);
    },
  );
});
