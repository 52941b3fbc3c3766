import { createHash } from 'node:crypto';
import { outlineOf, type ShapingFont } from '../text/harfbuzz-font.ts';
import type { PlacedGlyph, ShapedRun } from '../text/shape-run.ts';
import type { ObjectWriter } from './pdf-file.ts';
import { deflatedStream, ref, short } from './pdf-object.ts';
import { contoursOf } from './glyph-contours.ts';
import { toUnicode } from './to-unicode.ts';
import { trueTypeFont, type OutlinePoint, type TrueTypeGlyph } from './truetype.ts';

/** What stands for one or more characters and cannot be taken apart: a letter with its marks, a conjunct, a ligature. */
export interface Cluster {
  readonly text: string;
  /** From left to right. */
  readonly glyphs: readonly PlacedGlyph[];
}

/**
 * A font whose glyphs are whole clusters of a text, as HarfBuzz shaped them. So every character code stands for the characters that it
 * shows, in the order in which they are written, in every script.
 */
export interface ClusterFont {
  /** The character code of a cluster, and its width in thousandths of the size. */
  take(cluster: Cluster): { code: number; width: number };
  /** Writes the font. @returns the number of its object */
  write(objects: ObjectWriter): number;
}

interface Taken {
  readonly code: number;
  readonly width: number;
  readonly text: string;
  readonly glyph: TrueTypeGlyph;
}

const notdef: TrueTypeGlyph = { contours: [], advance: 0 };

export function clusterFont({ run, shaping, unit }: ShapedRun): ClusterFont {
  const taken = new Map<string, Taken>();
  return {
    take(cluster) {
      const key = keyOf(cluster, unit);
      const known = taken.get(key);
      if (known) return known;
      const glyph = glyphOf(cluster, shaping, unit);
      const width = Math.round((glyph.advance * 1e5) / shaping.upem) / 100;
      const own = { code: taken.size + 1, width, text: cluster.text, glyph };
      taken.set(key, own);
      return own;
    },
    write(objects) {
      const clusters = [...taken.values()];
      const { family, slant } = run.file;
      return writeFont(objects, clusters, { id: family.id, slant, upem: shaping.upem });
    },
  };
}

/** Kerning and tracking are left to the line, so that a letter is kept once. */
function keyOf({ text, glyphs }: Cluster, unit: number): string {
  let pen = 0;
  const places = glyphs.map(({ glyph, advance, xOffset, yOffset }) => {
    const place = [glyph, Math.round((pen + xOffset) / unit), Math.round(yOffset / unit)];
    pen += advance;
    return place.join(' ');
  });
  return `${text}\0${places.join(',')}`;
}

function glyphOf({ glyphs }: Cluster, shaping: ShapingFont, unit: number): TrueTypeGlyph {
  const contours: (readonly OutlinePoint[])[] = [];
  let pen = 0;
  for (const { glyph, advance, xOffset, yOffset } of glyphs) {
    const [x, y] = [(pen + xOffset) / unit, yOffset / unit];
    contours.push(...contoursOf(outlineOf(shaping, glyph), x, y));
    pen += advance;
  }
  return { contours, advance: Math.max(0, Math.round(pen / unit)) };
}

function writeFont(
  objects: ObjectWriter,
  clusters: readonly Taken[],
  { id, slant, upem }: { id: string; slant: string; upem: number },
): number {
  const { file, extent } = trueTypeFont([notdef, ...clusters.map(({ glyph }) => glyph)], upem);
  const name = `${subsetTag(file)}+${id}${slant === 'italic' ? '-italic' : ''}`;
  const thousandths = (value: number) => short((value * 1000) / upem, 0);
  const { xMin, yMin, xMax, yMax } = extent;
  const box = [xMin, yMin, xMax, yMax].map(thousandths).join(' ');
  const embedded = objects.put(deflatedStream(`/Length1 ${file.length}`, file));
  const descriptor = objects.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${slant === 'italic' ? 68 : 4}/FontBBox[${box}]` +
      `/ItalicAngle ${slant === 'italic' ? -12 : 0}/Ascent ${thousandths(yMax)}/Descent ${thousandths(yMin)}` +
      `/CapHeight 700/StemV 80/FontFile2 ${ref(embedded)}>>`,
  );
  const widths = clusters.map(({ width }) => short(width)).join(' ');
  const descendant = objects.put(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW 0/W[1[${widths}]]/CIDToGIDMap/Identity>>`,
  );
  const unicode = objects.put(deflatedStream('', toUnicode(clusters)));
  return objects.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(unicode)}>>`,
  );
}

/** Six capital letters that tell subsets of one font apart. */
function subsetTag(file: Uint8Array): string {
  const hash = createHash('sha256').update(file).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
