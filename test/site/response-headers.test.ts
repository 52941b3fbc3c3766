import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import {
  accountHeaders,
  captureHeaders,
  recordHeaders,
  verifyHeaders,
} from '../../src/security-headers.ts';
import { builtAddresses, builtPage, distOf } from './harness/built-pages.ts';
import { onTheWire } from './harness/wire.ts';

const ask = (address: string) => onTheWire(`${inject('sites').sample.url}${address}`);

/** The headers that matter here; those of the transport and of caches on the way are left out. */
function chosen(headers: object): Record<string, unknown> {
  const names = Object.keys(verifyHeaders).map((name) => name.toLowerCase());
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const aVerifyPage = () =>
  builtAddresses(distOf()).find((address) => /^\/verify\/[0-9A-Z]{16}\/$/u.test(address))!;

describe('response headers', () => {
  it('are the same for a verify page that is a file and one that is answered on demand', async () => {
    const file = await ask(aVerifyPage());
    const onDemand = await ask('/verify/ZZZZZZZZZZZZZZZN/');
    expect(file.status).toBe(200);
    expect(chosen(file.headers)).toEqual(lowerCased(verifyHeaders));
    expect(onDemand.status).toBe(404);
    expect(chosen(onDemand.headers)).toEqual(lowerCased(verifyHeaders));
  });

  it('keep every page of an account private, whether a file or answered on demand', async () => {
    const addresses = [
      '/account/mail-sent/',
      '/account/',
      '/account',
      '/account/records/0123456789abcdef01/',
      '/account/sign-in/abc',
    ];
    for (const address of addresses) {
      const { headers } = await ask(address);
      expect(chosen(headers), address).toEqual(lowerCased(accountHeaders));
    }
    expect(accountHeaders).toMatchObject({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    });
  });

  it('let pages that take photos use the camera, and no others', async () => {
    for (const address of [
      '/account/signature-track/',
      '/account/signature-track',
      '/attest/statistics-reasoning-from-evidence/spring-2026/project/',
      '/attest/no/such/work',
    ]) {
      const { headers } = await ask(address);
      expect(chosen(headers), address).toEqual(lowerCased(captureHeaders));
    }
    for (const address of ['/account/signature-track/data/', '/attest/receipt/0/', '/review/']) {
      const { headers } = await ask(address);
      expect(chosen(headers), address).toEqual(lowerCased(accountHeaders));
    }
    for (const address of ['/', '/courses/', '/about/identity/capture/']) {
      expect((await ask(address)).headers['permissions-policy'], address).toContain('camera=()');
    }
  });

  it('tell nobody the address of a record, and let nobody keep it', async () => {
    for (const address of ['/records/abc', `/records/${'a'.repeat(56)}`, '/records/%E2%82%AC']) {
      const { headers } = await ask(address);
      expect(chosen(headers), address).toEqual(lowerCased(recordHeaders));
    }
    expect(recordHeaders).toEqual({ ...accountHeaders, 'Referrer-Policy': 'no-referrer' });
  });

  it('forbid inline scripts and styles, framing and other origins on every kind of page', async () => {
    const addresses = [
      ...['/', '/courses/', '/verify/', '/about/verification/', '/no-such-page/'],
      ...['/account/', '/records/abc', '/records/abc/record.json'],
      ...['/account/signature-track/', '/attest/a/b/c/', '/review/'],
    ];
    for (const address of addresses) {
      const { headers } = await ask(address);
      const policy = String(headers['content-security-policy']);
      expect(policy, address).toMatch(/^default-src 'none'; /u);
      expect(policy, address).toContain("frame-ancestors 'none'");
      expect(policy, address).not.toMatch(/unsafe|https?:|\*|data:/u);
      expect(headers['x-content-type-options'], address).toBe('nosniff');
    }
  });

  it('let only pages that check files and codes ask this site for more', async () => {
    const policyOf = async (address: string) =>
      String((await ask(address)).headers['content-security-policy']);
    for (const address of ['/verify/', '/verify/batch/']) {
      expect(await policyOf(address), address).toContain("; connect-src 'self'; ");
      expect(await policyOf(address), address).not.toContain(',');
    }
    for (const address of ['/', aVerifyPage(), '/verify/ZZZZZZZZZZZZZZZN/', '/records/abc']) {
      expect(await policyOf(address), address).not.toContain('connect-src');
    }
  });

  it('keep what carries a hash in its name for a year, and pages not at all', async () => {
    const sheet = builtPage('/')('link[rel=stylesheet][href^="/_astro/"]').attr('href')!;
    expect((await ask(sheet)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });
});

describe('search engines', () => {
  it('are told on every verify page, in the page and in the header, not to list it', async () => {
    const pages = builtAddresses(distOf()).filter((address) => /^\/verify\/./u.test(address));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      expect(builtPage(page)('meta[name=robots]').attr('content'), page).toContain('noindex');
    }
    expect((await ask(pages[0]!)).headers['x-robots-tag']).toBe('noindex');
  });

  it('are not kept from seeing that by robots.txt', () => {
    const robots = readFileSync(`${distOf()}/robots.txt`, 'utf8');
    expect(robots).not.toMatch(/^disallow:\s*\/(?:verify|certificates)?/imu);
  });
});
