import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSigned, writeSigned } from '../../src/account/signed-token.ts';
import { ama } from '../records/published.ts';
import { testService } from '../records/service.ts';
import { cases } from '../setup/depth.ts';

const service = testService();
const token = {
  person: ama.key,
  id: '0123456789abcdef'.repeat(2),
  expires: new Date('2026-06-01T12:15:00.000Z'),
};

it('nothing that was not signed here is a token', async () => {
  const made = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String().map((text) => `eyJhbGciOiJIUzI1NiJ9.${text}`),
    fc.tuple(fc.json(), fc.json(), fc.base64String()).map(([header, claims, signature]) =>
      [header, claims]
        .map((part) => Buffer.from(part).toString('base64url'))
        .concat(signature)
        .join('.'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(made, async (text) => {
      expect(await readSigned(service, 'session', text)).toBeNull();
    }),
    { numRuns: cases(500) },
  );
});

it('a token reads as it was written, and not with any character changed', async () => {
  const text = await writeSigned(service, 'session', token);
  expect(await readSigned(service, 'session', text)).toEqual(token);
  // The last character has two bits that mean nothing.
  const place = fc.nat(text.length - 2);
  await fc.assert(
    fc.asyncProperty(place, fc.string({ minLength: 1, maxLength: 1 }), async (at, other) => {
      fc.pre(text[at] !== other);
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(await readSigned(service, 'session', changed)).toBeNull();
    }),
    { numRuns: cases(500) },
  );
});
