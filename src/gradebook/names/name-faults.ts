import { usualForm } from '../../model/printed-form.ts';
import type { TextFault, TextFaultKind } from '../../model/printed-text.ts';
import { unseenCharacter } from '../../wording/character-name.ts';
import { codePoint, codePoints } from '../../wording/quoted.ts';

interface FaultWords {
  /** The rest of a sentence that begins with “The name”. */
  readonly what: string;
  readonly fix: string;
}

const words: Readonly<Record<TextFaultKind, (fault: TextFault, at: number) => FaultWords>> = {
  'control-character': ({ character }, at) => ({
    what: `holds ${unseenCharacter(character)} at character ${at}`,
    fix: takeOut(character),
  }),
  'bidi-control': ({ character }, at) => ({
    what: `holds ${unseenCharacter(character)} at character ${at}, which changes the direction of the letters around it`,
    fix: takeOut(character),
  }),
  'invisible-character': ({ character }, at) => ({
    what: `holds ${unseenCharacter(character)} at character ${at}, which cannot be seen`,
    fix: takeOut(character),
  }),
  'unassigned-character': ({ character }, at) => ({
    what: `holds ${codePoint(character)} at character ${at}, which is not a character`,
    fix: 'Type the character that was meant.',
  }),
  'no-letters': () => ({
    what: 'holds no letter',
    fix: 'Write it as it is to be printed.',
  }),
  'outer-space': () => ({ what: 'begins or ends with a space', fix: 'Delete the space.' }),
  'no-glyph': ({ character }) => ({
    what: `holds ${shown(character)}, which no bundled font can print`,
    fix: 'Write it another way, for example in the spelling of a passport.',
  }),
  'no-form': ({ character }) => ({
    what: `holds ${shown(character)}, a form that no bundled font can print`,
    fix: `Write ${shown(usualForm(character))} if that form will do.`,
  }),
};

/** The fault of a name, and the fix. Quotes nothing of it but the character at fault. */
export function nameFaultInWords(fault: TextFault, name: string): FaultWords {
  return words[fault.kind](fault, Array.from(name.slice(0, fault.index)).length + 1);
}

const shown = (character: string): string =>
  /^[\p{C}\p{M}\p{Z}]/u.test(character)
    ? codePoint(character)
    : `“${character}” (${codePoints(character)})`;

/** Invisible characters cannot be selected, and often occur in whole columns. */
const takeOut = (character: string): string =>
  `Delete the letters on both sides of it and type them again, or take it out of the whole column in a spreadsheet with =SUBSTITUTE(A2,UNICHAR(${character.codePointAt(0) ?? 0}),"").`;
