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

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** `a, the only one`, `one of a, b or c`. */
export function oneOf(items: readonly string[]): string {
  return items.length === 1 ? `${items[0]}, the only one` : `one of ${listed(items, 'or')}`;
}

/** `1 file`, `2 files`, `1,000 files`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}
