/** Tells whether a character can be drawn. Passed to the loader, which refuses a name that no bundled font can set. */
export interface GlyphCoverage {
  /** @param character one Unicode code point as a string, or an ideograph with the variation selector that chooses its form */
  has(character: string): boolean;
}
