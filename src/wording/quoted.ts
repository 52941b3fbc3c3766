/** Characters that would change how a message looks in a terminal: controls, direction marks, separators and invisible ones. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A value as it may stand in a message: in quotation marks, on one line, of a reasonable length. */
export function quoted(text: string, longest = 60): string {
  const characters = Array.from(text.slice(0, longest * 4));
  const cut =
    characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  return `“${cut.replace(unprintable, codePoint)}”`;
}

/** The line with everything that could disturb a terminal replaced, one for one, so that columns stay what they are. */
export function printableLine(line: string): string {
  return line
    .replaceAll('\t', ' ')
    .replace(unprintable, (character) => '\ufffd'.repeat(character.length));
}

/** `U+202E` for a character. */
export function codePoint(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `U+6E1A U+FE00` for an ideograph and its variation selector. */
export function codePoints(characters: string): string {
  return Array.from(characters, codePoint).join(' ');
}
