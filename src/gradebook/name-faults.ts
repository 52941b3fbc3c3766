import type { TextFault, TextFaultKind } from '../model/printed-text.ts';
import { codePoint } from '../wording/quoted.ts';

const words: Readonly<Record<TextFaultKind, (character: string) => string>> = {
  'control-character': (character) => `holds the control character ${character}`,
  'bidi-control': (character) =>
    `holds ${character}, which changes the direction of the letters around it`,
  'invisible-character': (character) => `holds the invisible character ${character}`,
  'unassigned-character': (character) => `holds ${character}, which is no character`,
  'no-letters': () => 'holds no letter',
  'outer-space': () => 'begins or ends with a space',
  'no-glyph': (character) => `holds ${character}, which no bundled font can print`,
};

/** The rest of a sentence that begins with “The name”. */
export function nameFaultInWords({ kind, character }: TextFault): string {
  const isVisible = kind === 'no-glyph' && !/[\p{C}\p{M}\p{Z}]/u.test(character);
  return words[kind](isVisible ? `“${character}” (${codePoint(character)})` : codePoint(character));
}
