/** Tells whether a character can be drawn. Passed to the loader, which refuses a name that no bundled font can set. */
export interface GlyphCoverage {
  /** @param character one Unicode code point as a string */
  has(character: string): boolean;
}

/** What the fonts that come with Laurel can draw. Reads each font at most once, when first asked about its range. */
export function bundledGlyphs(): GlyphCoverage {
  throw new Error('not yet');
}
