import { codePoint } from './quoted.ts';

const names: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '\u2028': 'a line break',
  '\u2029': 'a line break',
  '\u0085': 'a line break',
  '\u00ad': 'a soft hyphen',
  '\u061c': 'an Arabic letter mark',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u202a': 'a left-to-right embedding',
  '\u202b': 'a right-to-left embedding',
  '\u202c': 'the end of a direction override',
  '\u202d': 'a left-to-right override',
  '\u202e': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'a first-strong isolate',
  '\u2069': 'the end of a direction isolate',
  '\ufe0f': 'a variation selector',
  '\ufeff': 'a byte order mark',
};

/** The name of an invisible character, with its code point: `a zero-width space (U+200B)`. */
export function unseenCharacter(character: string): string {
  const name =
    names[character] ??
    (/\p{Cc}/u.test(character) ? 'a control character' : 'an invisible character');
  return `${name} (${codePoint(character)})`;
}
