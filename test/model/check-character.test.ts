import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabet, checkCharacter, isChecked } from '../../src/model/check-character.ts';

const random = fc
  .array(fc.constantFrom(...Array.from(alphabet)), { minLength: 15, maxLength: 15 })
  .map((characters) => characters.join(''));
const code = random.map((characters) => `${characters}${checkCharacter(characters)}`);

const withAt = (text: string, at: number, character: string) =>
  `${text.slice(0, at)}${character}${text.slice(at + 1)}`;

describe('a check character', () => {
  it('fits the characters before it', () => {
    fc.assert(fc.property(code, isChecked));
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(code, (right) => {
        for (const at of Array(16).keys())
          for (const character of alphabet)
            expect(isChecked(withAt(right, at, character))).toBe(character === right[at]);
      }),
    );
  });

  it('shows every swap of two different characters, next to each other or not', () => {
    fc.assert(
      fc.property(code, (right) => {
        for (const one of Array(16).keys())
          for (const other of Array(one).keys()) {
            const swapped = withAt(withAt(right, one, right[other]!), other, right[one]!);
            expect(isChecked(swapped)).toBe(swapped === right);
          }
      }),
    );
  });

  it('is one and the same for 75 random bits, so that printed codes keep theirs', () => {
    expect(checkCharacter('7K3FQ2WX9MNB4TR')).toBe('E');
    expect(checkCharacter('000000000000000')).toBe('0');
  });

  it('is missed by texts of one character, and by none at all', () => {
    expect(['', '0'].map(isChecked)).toEqual([false, false]);
  });
});
