import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPersonName } from '../../src/model/person-name.ts';
import { cases } from '../setup/depth.ts';

const every = { has: () => true };
const latin = { has: (character: string) => /[\p{Script=Latin}\p{P}\p{N}]/u.test(character) };

describe('a name is', () => {
  it.each([
    ['Latin', 'Ana María Núñez-O’Brien'],
    ['one letter', 'E'],
    ['with digits', 'Jennifer 8. Lee'],
    ['that looks like markup', 'Robert <script>alert("&")</script>'],
    ['Hebrew', 'יעל כהן'],
    ['Arabic', 'فاطمة الزهراء'],
    ['Persian with a non-joiner', 'علی\u200cرضا محمدی'],
    ['Sinhala with a joiner', 'ශ්\u200dරී ලාල්'],
    ['Malayalam with a joiner at its end', 'അവന്\u200d'],
    ['Bengali', 'সত্যজিৎ রায়'],
    ['Chinese', '王小明'],
    ['Chinese with a chosen variant', '辻\u{e0100}さん'],
    ['Korean', '김민준'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['Tamil', 'சுப்பிரமணியன்'],
    ['with a no-break space', 'Anne\u00a0Marie'],
  ])('%s', (_script, name) => {
    expect(readPersonName(name, every)).toEqual({ ok: true, name: name.normalize('NFC') });
  });

  it('is put into NFC', () => {
    expect(readPersonName('Jose\u0301', every)).toEqual({ ok: true, name: 'Jos\u00e9' });
    expect(readPersonName('\u1100\u1161\u11a8', every)).toEqual({ ok: true, name: '각' });
  });

  it('keeps the form of an ideograph that NFC would turn into another', () => {
    expect(readPersonName('\ufa46 葵', every)).toEqual({ ok: true, name: '渚\ufe00 葵' });
  });
});

describe('a name is refused for', () => {
  it.each([
    ['nothing', '', 'no-letters', 0],
    ['only spaces', '   ', 'no-letters', 0],
    ['only marks', '\u0301\u0302', 'no-letters', 0],
    ['only punctuation', '—', 'no-letters', 0],
    ['a space before', ' Ann', 'outer-space', 0],
    ['a space after', 'Ann\u3000', 'outer-space', 3],
    ['a line break', 'Ann\nLee', 'control-character', 3],
    ['a line separator', 'Ann\u2028Lee', 'control-character', 3],
    ['a zero byte', 'Ann\0', 'control-character', 3],
    ['a C1 control', 'Ann\u0085', 'control-character', 3],
    ['a left-to-right mark', 'Ann\u200e', 'bidi-control', 3],
    ['a right-to-left mark', 'יעל\u200f', 'bidi-control', 3],
    ['an Arabic letter mark', 'علي\u061c', 'bidi-control', 3],
    ['an embedding', 'A\u202ann', 'bidi-control', 1],
    ['an override', 'A\u202enn', 'bidi-control', 1],
    ['an isolate', 'A\u2067nn\u2069', 'bidi-control', 1],
    ['a zero-width space', 'An\u200bn', 'invisible-character', 2],
    ['a soft hyphen', 'An\u00adn', 'invisible-character', 2],
    ['a joiner between Latin letters', 'An\u200dn', 'invisible-character', 2],
    ['a non-joiner at the end of a word', 'علی\u200c رضا', 'invisible-character', 3],
    ['a Hangul filler', 'A\u3164', 'invisible-character', 1],
    ['a variation selector after a Latin letter', 'A\ufe0f', 'invisible-character', 1],
    [
      'a selector after an ideograph with a form of its own',
      '\ufa46\ufe00',
      'invisible-character',
      1,
    ],
    ['a second selector', '渚\ufe00\ufe00', 'invisible-character', 2],
    ['a tag', 'A\u{e0041}', 'invisible-character', 1],
    ['a private character', 'A\ue000', 'unassigned-character', 1],
    ['a noncharacter', 'A\uffff', 'unassigned-character', 1],
    ['half of a pair', 'A\ud83d', 'unassigned-character', 1],
  ])('%s', (_what, name, kind, index) => {
    const reading = readPersonName(name, every);
    expect(reading.ok || reading.faults[0]).toMatchObject({ kind, index });
  });

  it('each character that cannot be drawn, once', () => {
    expect(readPersonName('Ann 王小王', latin)).toEqual({
      ok: false,
      faults: [
        { kind: 'no-glyph', index: 4, character: '王' },
        { kind: 'no-glyph', index: 5, character: '小' },
      ],
    });
  });

  it.each([
    ['typed as one character', '葵 \u{2f800}', '\u{2f800}'],
    ['chosen by a selector', '葵 丽\ufe00', '丽\ufe00'],
    ['chosen by an ideographic selector', '葵 丽\u{e0101}', '丽\u{e0101}'],
  ])('a form that cannot be drawn, %s, though its character can', (_what, name, character) => {
    const usual = { has: (drawn: string) => !/\p{Variation_Selector}/u.test(drawn) };
    expect(readPersonName(name, usual)).toEqual({
      ok: false,
      faults: [{ kind: 'no-form', index: 2, character }],
    });
    expect(readPersonName(name, latin)).toMatchObject({
      faults: [
        { kind: 'no-glyph', index: 0 },
        { kind: 'no-glyph', index: 2 },
      ],
    });
  });

  it('not for an accent that NFC joins to its letter', () => {
    expect(readPersonName('Jose\u0301', latin)).toMatchObject({ ok: true });
    expect(readPersonName('x\u0301', latin)).toMatchObject({
      faults: [{ kind: 'no-glyph', index: 0, character: '\u0301' }],
    });
  });
});

it('never throws; what is accepted is accepted again unchanged', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => {
        const reading = readPersonName(text, every);
        if (!reading.ok) {
          for (const { index } of reading.faults) expect(index).toBeLessThanOrEqual(text.length);
          return;
        }
        expect(reading.name).toMatch(/[\p{L}\p{N}]/u);
        expect(reading.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(readPersonName(reading.name, every)).toEqual(reading);
      },
    ),
    { numRuns: cases(2000) },
  );
});
