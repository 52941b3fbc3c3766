import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mendedName } from '../../../src/gradebook/names/mended-name.ts';
import { pronouns, roles } from '../../../src/gradebook/names/name-words.ts';
import { cases } from '../../setup/depth.ts';

const letters = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((text) => text.replaceAll(/[^\p{L}\p{M}]/gu, ''));
const word = fc.oneof(letters, fc.constantFrom(...pronouns, ...roles));

it('a name of letters, spaces, hyphens, apostrophes and full stops is never changed', () => {
  const mark = fc.constantFrom(' ', '-', ' - ', "'", '’', '.', '. ');
  const plainWord = word.map((text) => text.replaceAll(/[^\p{L}\p{M} .'’-]/gu, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(plainWord, mark), { maxLength: 6 }), (parts) => {
      const name = parts.flat().join('');
      expect(mendedName(name)).toBe(name);
    }),
    { numRuns: cases(2000) },
  );
});

it('mending a mended name changes nothing', () => {
  const piece = fc.oneof(
    word,
    fc.constantFrom(
      ...[' ', ', ', '(', ')', '[', ']', '（', '）', '/', '|', ' - ', '2', '&', ';', '#', 'amp'],
      ...[
        '&amp;',
        '&#39;',
        '&eacute',
        '&lt;',
        '&#195;',
        '&#40;',
        'Ã',
        '¼',
        'ƒ',
        'Â',
        'Р',
        'њ',
        '\u00a0',
      ],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const mended = mendedName(pieces.join(''));
      expect(mendedName(mended)).toBe(mended);
    }),
    { numRuns: cases(2000) },
  );
});
