import type { GlyphCoverage } from '../model/glyph-coverage.ts';
import { nameFamilies } from './catalogue.ts';
import { hasGlyph } from './font-file.ts';
import { installedFonts } from './installed-fonts.ts';

/** Characters that shape their neighbours and have no ink: spaces, joiners and variation selectors. */
const inkless = /^(?:\p{Zs}|\p{Join_Control}|\p{Variation_Selector}|\u034f)$/u;

/** The characters that the bundled fonts can draw. Reads each font at most once, when first asked about its range. */
export function bundledGlyphs(): GlyphCoverage {
  const known = new Map<string, boolean>();
  return {
    has(character) {
      let answer = known.get(character);
      if (answer === undefined) {
        answer = inkless.test(character) || isDrawn(character);
        known.set(character, answer);
      }
      return answer;
    },
  };
}

function isDrawn(character: string): boolean {
  const [codePoint, selector] = Array.from(character, (each) => each.codePointAt(0));
  // Fonts map some controls to empty glyphs; that does not make them part of a name.
  if (codePoint === undefined || /\p{C}/u.test(character)) return false;
  return nameFamilies.some((family) =>
    installedFonts.filesOf(family).some((file) => hasGlyph(file, codePoint, selector)),
  );
}
