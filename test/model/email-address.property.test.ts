import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf } from '../../src/model/email-address.ts';
import { cases } from '../setup/depth.ts';

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.domain())
    .map(([mailbox, domain]) => `${mailbox}@${domain}`),
  fc.emailAddress(),
);

it('is its own normal form, and never more than one line of 254 bytes with one @', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const address = addressOf(text);
      if (address === null) return;
      expect(addressOf(address)).toBe(address);
      expect(address).toMatch(/^[^\s@]+@[a-z0-9.-]+$/u);
      expect(Buffer.byteLength(address)).toBeLessThanOrEqual(254);
    }),
    { numRuns: cases(2000) },
  );
});

it('takes every ordinary address, in any case', () => {
  const plain = fc
    .emailAddress()
    .filter((address) => /^[\w.+-]+@[a-z][a-z0-9.-]*$/u.test(address) && address.length <= 254);
  fc.assert(
    fc.property(plain, (address) => {
      expect(addressOf(address.toUpperCase())).toBe(address.toLowerCase());
    }),
  );
});
