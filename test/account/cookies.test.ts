import { describe, expect, it } from 'vitest';
import { cookieOf, passCookie, passOf, sessionCookie } from '../../src/account/cookies.ts';

const asking = (url: string, cookie?: string) =>
  new Request(url, { headers: cookie === undefined ? {} : { cookie } });
const site = 'https://certificates.example.org/account/';
const local = 'http://localhost:4321/account/';
const token = 'a'.repeat(56);

describe('the cookie of a session', () => {
  it.each([
    [
      'on the site',
      site,
      '__Host-laurel-session=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
    ['on this machine', local, 'laurel-session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax'],
    [
      'on this machine by its number',
      'http://127.0.0.1:4321/',
      'laurel-session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
    ],
    // A browser does not keep this one: nobody is signed in over an open line.
    [
      'over an open line',
      'http://certificates.example.org/',
      '__Host-laurel-session=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
    [
      'on a host that begins like this machine',
      'http://localhost.example.org/',
      '__Host-laurel-session=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    ],
  ])('%s', (_where, url, header) => {
    expect(sessionCookie({ session: 'abc', maxAge: 60 }, asking(url))).toBe(header);
  });

  it('is ended by one that is past', () => {
    expect(sessionCookie(null, asking(site))).toBe(
      '__Host-laurel-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it.each<[string, string, string | undefined, string | undefined]>([
    ['as set', site, '__Host-laurel-session=abc', 'abc'],
    ['among others', site, 'theme=dark; __Host-laurel-session=abc; x=y', 'abc'],
    ['on this machine', local, 'laurel-session=abc', 'abc'],
    ['not with the name that any neighbour could set', site, 'laurel-session=abc', undefined],
    ['not when it was ended', site, '__Host-laurel-session=', undefined],
    ['not where there is none', site, undefined, undefined],
    ['not out of what is no cookie', site, ';;;=;__Host-laurel-session', undefined],
  ])('is read %s', (_what, url, sent, session) => {
    expect(cookieOf(asking(url, sent))).toBe(session);
  });
});

describe('the cookie of a link’s passcode', () => {
  it('is sent for this link alone', () => {
    expect(passCookie(token, { pass: 'p', maxAge: 9 }, asking(site))).toBe(
      `__Secure-laurel-pass=p; Max-Age=9; Path=/records/${token}; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(passCookie(token, { pass: 'p', maxAge: 9 }, asking(local))).toBe(
      `laurel-pass=p; Max-Age=9; Path=/records/${token}; HttpOnly; SameSite=Lax`,
    );
  });

  it('is read back', () => {
    expect(passOf(asking(site, '__Secure-laurel-pass=p'))).toBe('p');
    expect(passOf(asking(local, 'laurel-pass=p'))).toBe('p');
    expect(passOf(asking(site, 'laurel-pass=p'))).toBeUndefined();
  });

  it('takes nothing for a token that would set another cookie', () => {
    const hostile = `${token}; Path=/; Domain=example.org`;
    expect(() => passCookie(hostile, { pass: 'p', maxAge: 9 }, asking(site))).toThrow(TypeError);
  });
});
