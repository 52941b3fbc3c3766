import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../image/png.ts';
import { builtAddresses, builtPage, distOf } from './harness/built-pages.ts';

const textOf = (file: string, dist = distOf('small')) =>
  readFileSync(path.join(dist, file), 'utf8');

describe('every page', () => {
  it('has the site’s logo and name at its head, and its links and address at its foot', () => {
    for (const address of builtAddresses()) {
      const $ = builtPage(address);
      const links = $('.colophon li a')
        .map((_, link) => link.attribs['href'])
        .get();
      expect([address, $('.masthead-name img').attr('src'), links]).toEqual([
        address,
        '/logo.svg',
        [
          ...['/about/verification/', '/about/identity/', '/about/accessibility/'],
          ...['/pages/imprint/', '/pages/privacy/'],
          'https://laurel.example/newsletter',
        ],
      ]);
      expect($('.masthead-name').text().trim()).toBe('Laurel Sample Register');
      expect($('.colophon address').text()).toContain('Weighhouse Lane');
    }
  });

  it('shows Laurel’s wreath only where it is a verdict', () => {
    expect(builtPage('/about/')('header svg').length).toBe(0);
    expect(textOf('favicon.svg', distOf()).match(/<path/gu)).toHaveLength(1);
  });
});

describe('a site of one institution', () => {
  const page = (address: string) => builtPage(address, distOf('small'));

  it('has its logo and its colour', () => {
    expect(textOf('logo.svg')).toBe(textOf('institutions/harbour-school/logo.svg'));
    expect(page('/')('.masthead-name img').attr()).toMatchObject({ width: '71', height: '44' });
    expect(textOf('institutions.css')).toMatch(/^:root\{--site-accent:light-dark\(#0d4f5c,#/u);
    expect(textOf('favicon.svg')).toContain('fill="#0d4f5c"');
  });

  it('links to a page in another language, and to a notice elsewhere', () => {
    const links = page('/about/privacy/')('.colophon li a');
    const imprint = links.filter('[href="/pages/impressum/"]');
    expect([imprint.text().trim(), imprint.attr('lang')]).toEqual(['Impressum', 'de']);
    expect(page('/pages/impressum/')('article').attr('lang')).toBe('de');
    const notice = page('/about/privacy/')('.lede a');
    expect([notice.text().trim(), notice.attr('href')]).toEqual([
      'Privacy notice',
      'https://harbour.example/privacy',
    ]);
  });
});

describe('the issuer’s logo', () => {
  it('stands beside the verdict', () => {
    const address = builtAddresses(distOf('small')).find((each) => /^\/verify\/A+1/u.test(each));
    const logo = builtPage(address!, distOf('small'))('.verdict img');
    expect(logo.attr('src')).toBe('/institutions/harbour-school/logo.svg');
  });

  it('is a square PNG on white for wallets, at the address that credentials name', () => {
    const profile = JSON.parse(textOf('institutions/harbour-school/issuer.json')) as {
      image: { id: string };
    };
    const { pathname } = new URL(profile.image.id);
    const image = decode(readFileSync(path.join(distOf('small'), pathname)));
    expect([pathname, image.width, image.height, [...image.pixels.subarray(0, 4)]]).toEqual([
      '/institutions/harbour-school/logo.png',
      512,
      512,
      [255, 255, 255, 255],
    ]);
  });
});
