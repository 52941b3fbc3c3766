/** Most code points shown of a stranger's text. */
const longest = 80;

/** Characters that are invisible, or change the order of the text around them. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text that a stranger wrote, to be shown in a sentence of ours: in quotation marks, isolated from the direction of what is around it,
 * with invisible characters spelt out (`[U+200B]`), and cut off after `most` code points. Plain text: escape it for HTML.
 */
export function quotedForeign(text: string, most = longest): string {
  return `“\u2068${foreignText(text, most)}\u2069”`;
}

/** Such a text without quotation marks, for a place of its own that isolates its direction. */
export function foreignText(text: string, most = longest): string {
  // Cut first: each character may become many, and a text of megabytes is not processed.
  const characters = Array.from(text.slice(0, most * 2 + 2));
  const shown = characters
    .slice(0, most)
    .map((character) => character.replaceAll(unseen, notation))
    .join('');
  return characters.length > most ? `${shown}…` : shown;
}

const notation = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * A stranger's host or address, as browsers show suspicious ones: its host in ASCII, other scripts in Punycode. A text without a host is
 * quoted as foreign text.
 */
export function foreignHost(hostOrAddress: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(hostOrAddress)
    ? hostOrAddress
    : `https://${hostOrAddress}`;
  const host = URL.parse(address)?.host ?? '';
  return host !== '' && host.length <= 253 ? host : quotedForeign(hostOrAddress);
}
