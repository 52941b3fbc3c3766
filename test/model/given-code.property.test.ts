import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawCode, longestInput, printedCode, readCode } from '../../src/model/code.ts';
import { readGiven } from '../../src/model/given-code.ts';

const hosts = ['certificates.example.org'];
const ownCode = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => drawCode(() => bytes));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '7K3F',
          'Q2WX',
          '-',
          ' ',
          '\n',
          '_',
          '.',
          '/',
          'code',
          'https://',
          'x.example',
          '?code=',
          '%2F',
        ],
        ...[
          '/verify/',
          'certificates.example.org',
          '&',
          '=',
          'aHR0cHM6Ly8',
          '__',
          ';',
          '"',
          '(',
          'Nr.',
          '№',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
/** Words without digits. None has four letters: four of them without vowels could be a code. */
const words = fc
  .array(fc.stringMatching(/^(?:[a-zäöüßéñ]{1,3}|[a-zäöüßéñ]{5,12})[,:;!]?$/u), { maxLength: 8 })
  .map((each) => each.join(' '));

it('reads a code in any words', () => {
  fc.assert(
    fc.property(ownCode, words, words, (code, before, after) => {
      expect(readGiven(`${before} ${printedCode(code)} ${after}`, hosts)).toEqual({
        kind: 'code',
        code,
      });
    }),
  );
});

it('reads every code that content may have as it is printed, and in its addresses', () => {
  const written = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{6,38}[A-Za-z0-9]$/u);
  fc.assert(
    fc.property(fc.oneof(written, ownCode), (text) => {
      const reading = readCode(text);
      if (!reading.ok) return;
      // Sixteen letters in a row that could be a word are read as a word, and no code is drawn with these letters.
      fc.pre(/\d/u.test(text) || !/[ILOU]/iu.test(text) || text.replaceAll('-', '').length !== 16);
      const expected = { kind: 'code', code: reading.code };
      expect(readGiven(printedCode(reading.code), hosts)).toEqual(expected);
      for (const address of [`verify/${reading.code}/`, `certificates/${reading.code}.png`]) {
        expect(readGiven(`https://certificates.example.org/${address}`, hosts)).toEqual(expected);
      }
    }),
  );
});

it('never takes the address of another site for one of this', () => {
  const host = fc.domain().filter((name) => name !== hosts[0]);
  fc.assert(
    fc.property(ownCode, host, fc.webPath(), (code, name, path) => {
      const address = `https://${name}${path}/verify/${code}/`;
      expect(readGiven(address, hosts)).toMatchObject({ kind: 'other-site' });
    }),
  );
});

it('reads an address of this site however often it was wrapped', () => {
  fc.assert(
    fc.property(ownCode, fc.array(fc.domain(), { minLength: 1, maxLength: 4 }), (code, filters) => {
      const page = `https://certificates.example.org/verify/${code}/`;
      const wrapped = filters.reduce(
        (inner, filter) => `https://${filter}/?id=1&url=${encodeURIComponent(inner)}&data=x`,
        page,
      );
      fc.pre(wrapped.length <= longestInput);
      expect(readGiven(wrapped, hosts)).toEqual({ kind: 'code', code });
    }),
  );
});

it('never throws, and what it accepts it accepts again unchanged', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const given = readGiven(text, hosts);
      if (given.kind !== 'code') return;
      expect(given.code).toMatch(/^[A-Z0-9][A-Z0-9-]{6,38}[A-Z0-9]$/u);
      expect(readGiven(printedCode(given.code), hosts)).toEqual(given);
    }),
  );
});

it('is done with hostile text, however it repeats itself', () => {
  const pieces = [
    'https://',
    'a.',
    '7K3F-',
    'A1 ',
    '%25',
    '/verify/',
    'aHR0c',
    'code=',
    '(',
    '-3A_',
    '\n',
  ];
  for (const piece of pieces) {
    expect(readGiven(piece.repeat(longestInput).slice(0, longestInput), hosts)).toBeDefined();
  }
});
