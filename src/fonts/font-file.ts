import type { FontFamily, Slant } from './catalogue.ts';
import { rangesInclude, type CodePointRanges } from './unicode-range.ts';
import type { VariationSequences } from './variation-sequences.ts';

/** The characters that a font file has a glyph for. Plain data. */
export interface Characters {
  readonly codePoints: CodePointRanges;
  readonly sequences: VariationSequences;
}

/** One font file of a family, wherever it is read from. Nothing of the file itself is read until its bytes are asked for. */
export interface FontFile {
  readonly family: FontFamily;
  readonly slant: Slant;
  /** The weight of a static file; null where weight is a variable axis. */
  readonly weight: number | null;
  /** Tells it from all other files, wherever these are read from. */
  readonly name: string;
  /** Outside of these the file has no character of use; inside, it may still lack some. */
  readonly ranges: CodePointRanges;
  /** Throws where they are read from the file itself and cannot be. */
  readonly characters: () => Characters;
  /** The font as uncompressed TrueType or OpenType, which is what HarfBuzz reads. Rejects where it cannot be read. */
  readonly sfnt: () => Promise<Uint8Array>;
}

/** The fonts that certificates are set in, from one place: the installed packages, or the packs of a deploy. */
export interface Fonts {
  /** The files of a family in one slant, and near one weight where each weight has a file; `roman` and 400 unless given. */
  filesOf(family: FontFamily, slant?: Slant, weight?: number): readonly FontFile[];
}

/** @param allOf every file of a family, in the order in which they are looked through; asked once for each family */
export function fontsOf(allOf: (family: FontFamily) => readonly FontFile[]): Fonts {
  const everything = new Map<FontFamily, readonly FontFile[]>();
  const chosen = new Map<FontFamily, Map<string, readonly FontFile[]>>();
  return {
    filesOf(family, slant = 'roman', weight = 400) {
      const ofFamily = chosen.get(family) ?? new Map<string, readonly FontFile[]>();
      chosen.set(family, ofFamily);
      const key = `${slant} ${weight}`;
      const known = ofFamily.get(key);
      if (known) return known;
      const all = everything.get(family) ?? allOf(family);
      everything.set(family, all);
      const files = nearest(all, family.italic ? slant : 'roman', weight);
      ofFamily.set(key, files);
      return files;
    },
  };
}

function nearest(all: readonly FontFile[], slant: Slant, weight: number): readonly FontFile[] {
  const files = all.filter((file) => file.slant === slant);
  const distance = (file: FontFile) => Math.abs((file.weight ?? weight) - weight);
  const least = Math.min(...files.map(distance));
  const [first] = files.filter((file) => distance(file) === least);
  if (!first) throw new Error('A font family lists no file for this slant.');
  return first.weight === null ? files : [first];
}

/**
 * Whether the file is one to look in for a code point and has a glyph for it.
 * @param selector a variation selector after it; then only the form that it chooses counts
 */
export function hasGlyph(file: FontFile, codePoint: number, selector?: number): boolean {
  return rangesInclude(file.ranges, codePoint) && holdsGlyph(file, codePoint, selector);
}

/** Whether the file has a glyph for a code point at all, as many have for the space. */
export function holdsGlyph(file: FontFile, codePoint: number, selector?: number): boolean {
  const { codePoints, sequences } = file.characters();
  if (!rangesInclude(codePoints, codePoint)) return false;
  if (selector === undefined) return true;
  const ideographs = sequences.get(selector);
  return ideographs !== undefined && rangesInclude(ideographs, codePoint);
}
