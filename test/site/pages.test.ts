import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { builtAddresses, builtPage, distOf, filesIn } from './harness/built-pages.ts';

const addresses = () => builtAddresses(distOf());
const sizeOf = (file: string) => gzipSync(readFileSync(path.join(distOf(), file))).length;

describe('every page', () => {
  it('has one heading, a title, a description, and says where it belongs', () => {
    for (const address of addresses()) {
      const $ = builtPage(address);
      const said = {
        address,
        headings: $('h1').length,
        title: $('title').text().length > 0,
        description: ($('meta[name=description]').attr('content') ?? '').length > 0,
        place: $('link[rel=canonical], meta[name=robots][content=noindex]').length,
      };
      expect(said).toEqual({ address, headings: 1, title: true, description: true, place: 1 });
    }
  });

  it('says that the sample is one: at the top, in the title and in the preview', () => {
    for (const address of addresses()) {
      const $ = builtPage(address);
      expect([address, $('.sample-strip').length]).toEqual([address, 1]);
      expect($('title').text()).toMatch(/^Sample: /u);
      expect($('meta[property="og:title"]').attr('content')).toMatch(/^Sample: /u);
    }
  });
});

describe('verify pages', () => {
  const pages = () => addresses().filter((address) => /^\/verify\/(?!batch\/).+\//u.test(address));

  it('are kept out of search engines, and so are the ways to sign in and to ask of many codes, but no other page', () => {
    const kept = [...pages(), '/verify/batch/', '/account/mail-sent/'];
    for (const address of addresses().filter((each) => each.endsWith('/'))) {
      const noindex = builtPage(address)('meta[name=robots]').length === 1;
      expect([address, noindex]).toEqual([address, kept.includes(address)]);
    }
  });

  it('begin with the verdict', () => {
    for (const address of pages()) {
      const first = builtPage(address)('main > :not(.print-only)').first();
      expect([address, first.is('.verdict')]).toEqual([address, true]);
    }
  });

  it('have names that only static pages hold: the function knows none', () => {
    const names = pages()
      .map((address) => builtPage(address)('.awarded-name').text().trim())
      .filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(30);
    const folder = path.join(inject('sites').sample.output, '.netlify');
    const files = filesIn(folder).filter((file) => !file.startsWith('v1/blobs/'));
    const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
    expect(names.filter((name) => texts.some((text) => text.includes(name)))).toEqual([]);
  });
});

describe('what comes with the pages', () => {
  it('is small: each script that comes with a page at most 2 KB, all styles at most 12 KB compressed', () => {
    const files = filesIn(distOf());
    // What takes photos and measures typing, on the pages of Signature Track alone.
    const isCapture = (file: string) => path.basename(file).startsWith('typing-field.');
    // What checks files and many codes comes when these are given, and its size is looked at with it.
    const isLater = (file: string) => /^(?:run|code|foreign-text)\./u.test(path.basename(file));
    const scripts = files.filter((file) => file.endsWith('.js') && !isLater(file));
    expect(scripts.filter(isCapture)).toHaveLength(1);
    for (const script of scripts)
      expect(readFileSync(path.join(distOf(), script)).length, script).toBeLessThanOrEqual(
        isCapture(script) ? 14 * 1024 : 2048,
      );
    const styles = files.filter((file) => file.endsWith('.css')).map(sizeOf);
    expect(styles.length).toBeGreaterThan(1);
    expect(styles.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12 * 1024);
  });

  it('leaves verify pages readable for crawlers, or they would never see that they are to leave them out', () => {
    expect(readFileSync(path.join(distOf(), 'robots.txt'), 'utf8')).not.toContain('Disallow');
  });
});
