import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedForm, usualForm } from '../../src/model/printed-form.ts';

describe('the printed form', () => {
  it.each([
    ['a letter and its mark', 'Zoe\u0308', 'Zo\u00eb'],
    ['a Korean syllable', '\u1100\u1161\u11a8', '각'],
    ['an ideograph of its own that normalisation would turn into another', '\ufa46', '渚\ufe00'],
    ['the third form of one base', '\uf9bf', '樂\ufe02'],
    ['one beyond the first plane', '\u{2f800}', '丽\ufe00'],
    ['several of them among letters', 'A\ufa30\ufa46e\u0301', 'A侮\ufe00渚\ufe00\u00e9'],
    ['an ideograph in the block that is like any other', '\ufa11', '\ufa11'],
    ['a form that was chosen by a selector', '葛\u{e0100}', '葛\u{e0100}'],
    ['a form that is written as a sequence', '渚\ufe00', '渚\ufe00'],
  ])('of %s', (_what, text, expected) => {
    expect(printedForm(text)).toBe(expected);
  });

  it('of every compatibility ideograph is the sequence that Unicode lists for it', () => {
    const blocks = [
      [0xf900, 0xfaff],
      [0x2f800, 0x2fa1f],
    ] as const;
    const codePoints = blocks.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    const inHex = (text: string) =>
      Array.from(text, (each) => each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0'));
    const lines = codePoints
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter((character) => printedForm(character) !== character)
      .map((character) => inHex(character + printedForm(character)).join(' '));
    expect(lines).toHaveLength(1002);
    expect(lines[0]).toBe('F900 8C48 FE00');
    // Of the same lines made from StandardizedVariants.txt of Unicode 15.
    expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(
      '4effaa5aab5a2514f3d2928837d926dc303e40365e42e8a3fc7c51ddb13b80e1',
    );
  });

  it('is in NFC, is its own printed form, and reads the same without its forms', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\ufa46', '\uf914', 'e\u0301'),
        (text, more) => {
          const form = printedForm(text + more);
          expect(form.normalize('NFC')).toBe(form);
          expect(printedForm(form)).toBe(form);
          const bare = (each: string) =>
            each.normalize('NFC').replaceAll(/\p{Variation_Selector}/gu, '');
          expect(bare(form)).toBe(bare(text + more));
        },
      ),
    );
  });
});

it.each([
  ['\ufa46', '渚'],
  ['渚\ufe00', '渚'],
  ['\u{2f800}', '丽'],
])('the usual form of %s is %s', (form, usual) => {
  expect(usualForm(form)).toBe(usual);
});
