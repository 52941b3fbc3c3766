import type { GlyphCoverage } from './glyph-coverage.ts';
import { printedForm } from './printed-form.ts';
import { printedTextFaults, type TextFault } from './printed-text.ts';

export type NameReading =
  | {
      readonly ok: true;
      /** As it is stored, compared and printed. */
      readonly name: string;
    }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/** Most characters of a name. */
export const longestName = 200;

/**
 * Reads a person’s name as it is to be printed. Any script and any punctuation is a name; what would be invisible, would reverse the
 * letters around it or cannot be drawn is not.
 */
export function readPersonName(text: string, glyphs: GlyphCoverage): NameReading {
  const faults = printedTextFaults(text, glyphs);
  return faults.length === 0 ? { ok: true, name: printedForm(text) } : { ok: false, faults };
}
