import fc from 'fast-check';
import { it, expect } from 'vitest';
import { credentialText, type JsonObject } from '../../src/credential/credential.ts';

it('is plain ASCII on one line, and is read back as it was', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), (given) => {
      const written = credentialText(given);
      expect(written).toMatch(/^[\x20-\x7f]*$/u);
      expect(JSON.parse(written) as JsonObject).toEqual(given);
    }),
  );
});
