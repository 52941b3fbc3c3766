import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordKey } from '../../../src/account/keys.ts';
import type { LinkId } from '../../../src/records/links/share-link.ts';
import { readToken, writeToken } from '../../../src/records/links/token.ts';

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((drawn) => Buffer.from(drawn).toString('hex'));

const tokens = fc.record({
  record: hex(9) as fc.Arbitrary<RecordKey>,
  link: hex(10) as fc.Arbitrary<LinkId>,
  secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
});

it('reads every token that was written', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      expect(readToken(writeToken(token))).toEqual(token);
    }),
  );
});

it('has one spelling for a token: what can be read is what would be written', () => {
  const characters = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz234567'));
  const texts = fc.string({ unit: characters, minLength: 56, maxLength: 56 });
  fc.assert(
    fc.property(texts, (text) => {
      const token = readToken(text);
      expect(token && writeToken(token)).toBe(text);
    }),
  );
});

it('reads nothing from any other text, and throws at none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      fc.pre(!/^[a-z2-7]{56}$/.test(text));
      expect(readToken(text)).toBeNull();
    }),
  );
});

it('does not read a token of which one character was changed as the same', () => {
  fc.assert(
    fc.property(
      tokens,
      fc.nat(55),
      fc.constantFrom(...Array.from('abc234%=AB\u00e9')),
      (token, at, other) => {
        const text = writeToken(token);
        fc.pre(text[at] !== other);
        expect(readToken(text.slice(0, at) + other + text.slice(at + 1))).not.toEqual(token);
      },
    ),
  );
});
