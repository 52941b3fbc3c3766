import { inPlainLetters } from '../../values/plain-letters.ts';

/** Accents are left out; the vowel signs of other scripts make another name. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu;

/** A name in the form in which two spellings of one person’s are equal: any order of its words, letter case, accents, “ö” and “oe”. */
export function comparedName(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** Whether one name is the other with words more, such as a middle name. */
export function isPartOf(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  const [less, more] = one.length <= other.length ? [one, other] : [other, one];
  return less.length > 0 && less.every((word) => more.includes(word));
}

/** Whether two names have a word in common that is more than a particle, as after a marriage. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(nameWords(a));
  return nameWords(b).some((word) => (word.length > 3 || /[^a-z]/u.test(word)) && words.has(word));
}

/** The words of a name in the form in which they are compared. */
export function nameWords(name: string): string[] {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/(?<=[aou])\u0308/gu, 'e')
    .replaceAll(accents, '')
    .replaceAll(/['’‘ʼ´`]/gu, '');
  return (
    inPlainLetters(bare)
      // “ö”, “oe” and “o” are one letter.
      .replaceAll(/(?<=[ao])e/gu, '')
      .replaceAll(/(?<=[^aeq])ue/gu, 'u')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
