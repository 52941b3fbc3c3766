import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../src/account/sign-in-destination.ts';

describe('where signing in leads', () => {
  it.each([
    '/account/',
    '/account/signature-track/',
    '/account/signature-track/?course=knots-and-splices',
    '/account/signature-track/data/',
    '/attest/knots/spring-2026/final-exam/',
    '/attest/knots/spring-2026/final-exam',
    '/review/',
  ])('%s is a page of this site', (page) => {
    expect(destinationOf(page, null)).toBe(page);
  });

  it.each([
    'https://elsewhere.example/account/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/account/../actions/sign-out',
    '/account/signature-track/?course=knots&problem=signed-out',
    '/attest/knots/spring-2026/',
    '/attest/knots/spring-2026/..%2f..',
    '/review/\r\nSet-Cookie: x=y',
    `/attest/${'a'.repeat(400)}/b/c/`,
    '',
  ])('%j leads to the account', (page) => {
    expect(destinationOf(page, null)).toBe('/account/');
  });

  it('a form that names only its purpose leads to the page of that purpose', () => {
    expect(destinationOf(null, 'signature-track')).toBe('/account/signature-track/');
    expect(destinationOf(null, 'anything')).toBe('/account/');
  });

  it('nothing leads to another site', () => {
    const page = fc.constantFrom('/account/', '/attest/a/b/c/', '/review/');
    const piece = fc.string({
      unit: fc.constantFrom(...Array.from('/\\.:@?#% \t\ne')),
      maxLength: 6,
    });
    fc.assert(
      fc.property(page, fc.nat(15), piece, (known, at, other) => {
        const to = destinationOf(known.slice(0, at) + other + known.slice(at), null);
        expect(new URL(to, 'https://our.example').origin).toBe('https://our.example');
      }),
    );
  });
});
