/**
 * A text as it is stored, shown, printed, signed and compared: in normalisation form NFC, with every ideograph in the form that was
 * typed. NFC alone gives each compatibility ideograph, such as U+FA46, the form of another character; Unicode has a variation
 * sequence for each of them that keeps it, here U+6E1A U+FE00.
 */
export function printedForm(text: string): string {
  return text
    .replace(compatibilityIdeographs, (character) => sequences().get(character) ?? character)
    .normalize('NFC');
}

/** The base ideograph of a compatibility ideograph or a variation sequence. */
export function usualForm(form: string): string {
  return String.fromCodePoint(form.normalize('NFC').codePointAt(0) ?? 0);
}

/** A character as fonts see it: with the selector after it, if that chooses a form. */
export const drawnCharacters = /.[\ufe00-\ufe02\u{e0100}-\u{e01ef}]?/gsu;

const compatibilityIdeographs = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
const blocks = [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const;
const firstSelector = 0xfe00;

let known: ReadonlyMap<string, string> | undefined;

/**
 * The sequence for each compatibility ideograph: its base, which normalisation gives, and a selector for each form of that base, in
 * the order of code points. StandardizedVariants.txt of Unicode has no others.
 */
function sequences(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  const forms = new Map<string, number>();
  for (const [first, last] of blocks) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const base = character.normalize('NFC');
      // A dozen of these blocks are ideographs like any other.
      if (base === character) continue;
      const form = forms.get(base) ?? 0;
      forms.set(base, form + 1);
      found.set(character, `${base}${String.fromCodePoint(firstSelector + form)}`);
    }
  }
  known = found;
  return found;
}
