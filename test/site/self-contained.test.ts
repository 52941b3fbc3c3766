import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { SiteName } from '../setup/site-contents.ts';
import { builtAddresses, builtPage, distOf, filesIn } from './harness/built-pages.ts';

const sites = Object.keys(inject('sites')) as SiteName[];

/** The addresses that a browser fetches on its own when it shows a page; links that a person follows are not among them. */
const fetched = [
  'link[rel~=stylesheet][href]',
  'link[rel~=icon][href]',
  'link[rel~=preload][href]',
  'link[rel~=manifest][href]',
  'script[src]',
  'img[src]',
  'source[srcset]',
  'iframe[src]',
  'object[data]',
  'embed[src]',
  'use[href]',
  'video[src]',
  'audio[src]',
].join(',');

function eachPage(site: SiteName, findings: (address: string) => string[]): string[] {
  const addresses = builtAddresses(distOf(site));
  expect(addresses.length).toBeGreaterThan(5);
  return addresses.flatMap((address) => findings(address).map((found) => `${address}: ${found}`));
}

describe.each(sites)('every page of %s', (site) => {
  it('has no inline script, style or event handler', () => {
    const inline = eachPage(site, (address) => {
      const $ = builtPage(address, distOf(site));
      const scripts = $('script:not([src])').filter(
        (_, script) => $(script).attr('type') !== 'application/ld+json',
      );
      const handlers = $('*').filter((_, element) =>
        Object.keys('attribs' in element ? element.attribs : {}).some((name) => /^on/iu.test(name)),
      );
      const refreshes = $('meta[http-equiv]');
      return [...scripts, ...$('style'), ...$('[style]'), ...handlers, ...refreshes].map(
        (element) => $.html(element).slice(0, 120),
      );
    });
    expect(inline).toEqual([]);
  });

  it('fetches nothing from anywhere else', () => {
    const elsewhere = eachPage(site, (address) => {
      const $ = builtPage(address, distOf(site));
      return $(fetched)
        .map(
          (_, element) =>
            $(element).attr('href') ??
            $(element).attr('src') ??
            $(element).attr('srcset') ??
            $(element).attr('data') ??
            '',
        )
        .get()
        .filter((target) => !/^(?:\/(?!\/)|#)/u.test(target));
    });
    expect(elsewhere).toEqual([]);
  });

  it('has style sheets that fetch nothing from anywhere else', () => {
    const sheets = filesIn(distOf(site)).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    const elsewhere = sheets.flatMap((file) => {
      const css = readFileSync(path.join(distOf(site), file), 'utf8');
      const targets = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gu)];
      return targets
        .map(([, url, imported]) => url ?? imported ?? '')
        .filter((target) => !/^\/(?!\/)/u.test(target));
    });
    expect(elsewhere).toEqual([]);
  });

  it('links only to what is there', () => {
    const broken = eachPage(site, (address) => {
      const $ = builtPage(address, distOf(site));
      const targets = $(`a[href], form[action], ${fetched}`)
        .map(
          (_, element) =>
            $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? '',
        )
        .get();
      return targets.filter((target) => target !== '' && !resolves(target, address, site));
    });
    expect(broken).toEqual([]);
  });
});

/** The links of built pages that a function answers. */
const onDemand = new Set([
  '/account/',
  '/account/signature-track/',
  '/account/signature-track/data/',
]);

/** Whether an address on this site is answered on demand or a file of the build (a page's with its slash), and its fragment an id there. */
function resolves(target: string, from: string, site: SiteName): boolean {
  const url = new URL(target, `https://here.invalid${from}`);
  if (url.host !== 'here.invalid') return true;
  if (url.protocol !== 'https:') return true;
  if (onDemand.has(url.pathname)) return true;
  const page = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const file = path.join(distOf(site), decodeURIComponent(page));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  if (url.hash.length < 2 || !page.endsWith('.html')) return true;
  const $ = builtPage(url.pathname, distOf(site));
  return $(`[id="${decodeURIComponent(url.hash.slice(1))}"]`).length === 1;
}
