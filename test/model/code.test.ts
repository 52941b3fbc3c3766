import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCode, isOwnCode, printedCode, readCode } from '../../src/model/code.ts';

const own = '7K3FQ2WX9MNB4TRE';

describe('readCode accepts a code however it is typed', () => {
  it.each([
    ['as printed', '7K3F-Q2WX-9MNB-4TRE'],
    ['lower case', '7k3f-q2wx-9mnb-4tre'],
    ['with spaces', ' 7K3F Q2WX  9MNB 4TRE '],
    ['without anything', '7K3FQ2WX9MNB4TRE'],
    ['hyphens in odd places', '7-K3FQ2W-X9MNB4TR-E-'],
    ['a dash from a word processor', '7K3F–Q2WX—9MNB−4TRE'],
    ['full-width letters', '７Ｋ３Ｆ－Ｑ２ＷＸ－９ＭＮＢ－４ＴＲＥ'],
    ['an invisible mark copied along', '\u200e7K3F-Q2WX-9MNB-4TRE\u200b'],
    ['groups separated by underscores', '7K3F_Q2WX_9MNB_4TRE'],
    ['groups separated by full stops', '7K3F.Q2WX.9MNB.4TRE'],
    ['groups separated by slashes', '7K3F/Q2WX/9MNB/4TRE'],
  ])('%s', (_what, typed) => {
    expect(readCode(typed)).toEqual({ ok: true, code: own });
  });

  it('reads O as 0 and I and L as 1', () => {
    expect(readCode('oOiI-lL00-ABCD-EFG8')).toEqual({ ok: true, code: '00111100ABCDEFG8' });
  });

  it.each([['ABC-12345'], ['72465242979989E1'], ['OLD-SYSTEM-CODE-2013-LONG']])(
    'keeps a code of an older system: %s',
    (code) => {
      expect(readCode(code.toLowerCase())).toEqual({ ok: true, code });
    },
  );
});

describe('readCode says what is wrong', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' - - ', { kind: 'empty' }],
    ['7K3F-Q2', { kind: 'too-short', length: 6 }],
    ['A'.repeat(41), { kind: 'too-long', length: 41 }],
    ['7K3F-Q2WX-9MNB-4TR?', { kind: 'foreign-character', character: '?' }],
    ['7K3F-Q2WX-9MNБ-4TRE', { kind: 'foreign-character', character: 'Б' }],
    ['7K3F-Q2WX-9MNé-4TRE', { kind: 'foreign-character', character: 'é' }],
    ['7k3f-q2wx-9mnß-4tre', { kind: 'foreign-character', character: 'ß' }],
    ['old_system.77', { kind: 'foreign-character', character: '_' }],
    ['<script>alert(1)', { kind: 'foreign-character', character: '<' }],
    ['Code: 7K3F-Q2WX-9MNB-4TRE', { kind: 'foreign-character', character: ':' }],
    ['%E0%A4%A', { kind: 'foreign-character', character: '%' }],
  ])('%s', (typed, fault) => {
    expect(readCode(typed)).toEqual({ ok: false, fault });
  });

  it('refuses very long input at once', () => {
    expect(readCode('7'.repeat(5_000_000))).toMatchObject({
      ok: false,
      fault: { kind: 'too-long' },
    });
  });
});

describe('properties', () => {
  it('any drawn code survives being printed, respelt and read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), fc.nat(), (bytes, seed) => {
        const code = drawCode(() => bytes);
        expect(isOwnCode(code)).toBe(true);
        const respelt = [...printedCode(code)]
          .map((character, at) => ((seed >> (at % 30)) & 1 ? character.toLowerCase() : character))
          .join('')
          .replaceAll('0', seed % 2 ? 'o' : '0')
          .replaceAll('1', seed % 3 ? 'l' : 'I');
        expect(readCode(respelt)).toEqual({ ok: true, code });
      }),
    );
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (text) => {
          const reading = readCode(text);
          if (!reading.ok) return;
          expect(reading.code).toMatch(/^[A-Z0-9][A-Z0-9-]{6,38}[A-Z0-9]$/);
          expect(readCode(reading.code)).toEqual(reading);
        },
      ),
    );
  });

  it('draws every character of the alphabet and no other', () => {
    const seen = new Set(Array.from({ length: 400 }, () => drawCode(randomBytes)).join(''));
    expect([...seen].sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });
});
