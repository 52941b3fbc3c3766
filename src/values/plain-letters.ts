/** Letters without a decomposition, as they are written where a keyboard or a platform does not have them. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ŋ: 'n' },
};

/** A text in small letters with these letters spelt by others. */
export const inPlainLetters = (text: string): string =>
  text.replaceAll(/[øłđðıæœßþŋ]/gu, (letter) => spelt[letter] ?? letter);
