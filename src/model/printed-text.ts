import type { GlyphCoverage } from './glyph-coverage.ts';
import { drawnCharacters, printedForm } from './printed-form.ts';

/** Why a text cannot be shown as it is. `index` counts UTF-16 units from the start of the text. */
export interface TextFault {
  readonly kind: TextFaultKind;
  readonly index: number;
  /** The code point at fault, for `no-form` with the selector after it; the whole text for `no-letters`. */
  readonly character: string;
}

export type TextFaultKind =
  | 'control-character'
  | 'bidi-control'
  | 'invisible-character'
  | 'unassigned-character'
  | 'no-letters'
  | 'outer-space'
  | 'no-glyph'
  | 'no-form';

const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Marks of direction are common in Hebrew and Arabic prose; these reach further than the letters beside them. */
const bidiOverride = /[\u202a-\u202e\u2066-\u2069]/u;
const undefinedCharacter = /[\p{Cn}\p{Co}\p{Cs}]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Scripts in which joiners between letters change their shapes. */
const joiningScripts = [
  ...['Arab', 'Syrc', 'Mong', 'Nkoo', 'Adlm', 'Rohg', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya'],
  ...['Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt', 'Java', 'Bali', 'Newa'],
];
const joiningLetter = new RegExp(
  `[${joiningScripts.map((script) => `\\p{scx=${script}}`).join('')}]`,
  'u',
);

/** Characters that could mislead the readers of running prose. Line breaks and tabs are allowed. */
export function shownTextFaults(text: string): readonly TextFault[] {
  return faultsOf(text, (character) => {
    if (character === '\n' || character === '\t') return undefined;
    if (control.test(character)) return 'control-character';
    if (bidiOverride.test(character)) return 'bidi-control';
    return undefinedCharacter.test(character) ? 'unassigned-character' : undefined;
  });
}

/** Faults because of which a text of one line cannot be printed on a certificate. */
export function printedTextFaults(text: string, glyphs: GlyphCoverage): readonly TextFault[] {
  if (!letterOrDigit.test(text)) {
    const characterFaults = faultsOf(text, faultOfCharacter);
    return characterFaults.length > 0
      ? characterFaults
      : [{ kind: 'no-letters', index: 0, character: text }];
  }
  const faults = [...outerSpaces(text), ...faultsOf(text, faultOfCharacter)];
  return faults.length > 0 ? faults : undrawable(text, glyphs);
}

type Judge = (character: string, text: string, index: number) => TextFaultKind | undefined;

/** The first fault of each character at fault. */
function faultsOf(text: string, judge: Judge): readonly TextFault[] {
  const faults = new Map<string, TextFault>();
  let index = 0;
  for (const character of text) {
    const kind = judge(character, text, index);
    if (kind && !faults.has(character)) faults.set(character, { kind, index, character });
    index += character.length;
  }
  return [...faults.values()];
}

const faultOfCharacter: Judge = (character, text, index) => {
  if (control.test(character)) return 'control-character';
  if (bidiControl.test(character)) return 'bidi-control';
  if (undefinedCharacter.test(character)) return 'unassigned-character';
  if (!invisible.test(character)) return undefined;
  return hasPurpose(character, text, index) ? undefined : 'invisible-character';
};

/** Whether an invisible character shapes the letters beside it. */
function hasPurpose(character: string, text: string, index: number): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + character.length);
  if (character === '\u200c' || character === '\u200d') {
    const joinsBefore = joiningLetter.test(lastCharacter(before));
    // A joiner may end a word, as in the Malayalam chillu letters; a non-joiner there does nothing.
    const atEndOfWord = character === '\u200d' && /^(?:\s|$)/u.test(after);
    return joinsBefore && (atEndOfWord || joiningLetter.test(firstCharacter(after)));
  }
  if (/[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u.test(character))
    return takesSelector(lastCharacter(before));
  return /[\u180b-\u180d\u180f]/u.test(character) && /\p{sc=Mong}$/u.test(before);
}

/** A compatibility ideograph has its form already. */
const takesSelector = (character: string) =>
  /\p{sc=Han}/u.test(character) && printedForm(character) === character;

const firstCharacter = (text: string) => /^./su.exec(text.slice(0, 2))?.[0] ?? '';
const lastCharacter = (text: string) => /.$/su.exec(text.slice(-2))?.[0] ?? '';

function outerSpaces(text: string): readonly TextFault[] {
  const first = /^\p{Zs}/u.exec(text);
  if (first) return [{ kind: 'outer-space', index: 0, character: first[0] }];
  const last = /\p{Zs}$/u.exec(text);
  return last ? [{ kind: 'outer-space', index: last.index, character: last[0] }] : [];
}

/** Letters with the marks that normalisation may join to them, and Korean syllables of conjoining letters. */
const normalisedTogether = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\P{M}\p{M}*|\p{M}+/gu;

function undrawable(text: string, glyphs: GlyphCoverage): readonly TextFault[] {
  const faults = new Map<string, TextFault>();
  for (const { 0: written, index } of text.matchAll(normalisedTogether)) {
    for (const [drawn] of printedForm(written).matchAll(drawnCharacters)) {
      const kind = drawingFault(drawn, glyphs);
      const character =
        printedForm(firstCharacter(written)) === drawn ? firstCharacter(written) : drawn;
      if (kind && !faults.has(character)) faults.set(character, { kind, index, character });
    }
  }
  return [...faults.values()];
}

function drawingFault(drawn: string, glyphs: GlyphCoverage): TextFaultKind | undefined {
  const base = firstCharacter(drawn);
  if (base === ' ' || invisible.test(base) || glyphs.has(drawn)) return undefined;
  return base !== drawn && glyphs.has(base) ? 'no-form' : 'no-glyph';
}
