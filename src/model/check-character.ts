/**
 * The last character of a code that Laurel draws, which shows a slip of the typist.
 *
 * Characters are read as elements of the field of 32 elements, GF(2)[x] / (x⁵ + x² + 1), where doubling is multiplication by x. A code is
 * right if the sum of its characters, each multiplied by x as often as characters follow it, is zero. The powers of x up to the thirtieth
 * differ, so every single wrong character is found, and every swap of two characters, neighbours or not.
 *
 * Crockford's own check symbol, modulo 37, needs five symbols that are not in the alphabet (`*~$=U`) and that addresses and forms treat badly.
 */

/** Crockford's base32: no I, L, O (read as 1, 1, 0) and no U. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The character that belongs after others. @param characters of the alphabet, at most 30 */
export function checkCharacter(characters: string): string {
  return alphabet[double(weightedSum(characters))] ?? '';
}

/** Whether the last character is the one that belongs after the others. */
export function isChecked(characters: string): boolean {
  return characters.length > 1 && weightedSum(characters) === 0;
}

/** A number below 32. */
function weightedSum(characters: string): number {
  let sum = 0;
  for (const character of characters) sum = double(sum) ^ alphabet.indexOf(character);
  return sum;
}

/** Multiplies by x. */
const double = (element: number): number => (element << 1) ^ (element & 16 ? 0b100101 : 0);
