import { createHash } from 'node:crypto';
import type { Slant } from '../../fonts/catalogue.ts';
import { outlineOf, type ShapingFont } from '../text/harfbuzz-font.ts';
import type { PlacedGlyph, ShapedRun } from '../text/shape-run.ts';
import type { ObjectWriter } from './object-block.ts';
import { deflatedStream, ref } from './pdf-object.ts';
import { contoursOf } from './glyph-contours.ts';
import { toUnicode } from './to-unicode.ts';
import { encodedGlyph, trueTypeFont, type EncodedGlyph, type OutlinePoint } from './truetype.ts';

/** Glyphs that represent one or more characters and cannot be separated: a letter with its marks, a conjunct, a ligature. */
export interface Cluster {
  readonly text: string;
  /** From left to right. */
  readonly glyphs: readonly PlacedGlyph[];
}

/**
 * A font whose glyphs are whole clusters of a text, as HarfBuzz shaped them. Every character code therefore means the characters that it
 * shows, in the order in which they are written, in every script. The font contains all weights and optical sizes of its family.
 */
export interface ClusterFont {
  /** The character code of a cluster, and its width in thousandths of the size. */
  take(cluster: Cluster, run: ShapedRun): { readonly code: number; readonly width: number };
  /** Writes the font. @returns the number of its object */
  write(objects: ObjectWriter): number;
}

interface Taken {
  readonly code: number;
  readonly width: number;
  readonly text: string;
  readonly glyph: EncodedGlyph;
}

/** Fine enough for any size on the sheet, and widths in a PDF count in the same. */
const unitsPerEm = 1000;
const notdef = encodedGlyph({ contours: [], advance: 0 });

/** @param name of the family, without spaces */
export function clusterFont(name: string, slant: Slant): ClusterFont {
  const taken = new Map<string, Map<string, Taken>>();
  const inOrder: Taken[] = [];
  return {
    take(cluster, run) {
      const ofFont = taken.get(run.shaping.key) ?? new Map<string, Taken>();
      taken.set(run.shaping.key, ofFont);
      const shape = shapeOf(cluster, run.unit);
      const shapeKey = shape.map(({ glyph, x, y }) => `${glyph} ${x} ${y},`).join('');
      const key = `${cluster.text}\0${shapeKey}`;
      let own = ofFont.get(key);
      if (!own) {
        const glyph = glyphOf(shape, shapeKey, run.shaping);
        own = { code: inOrder.length + 1, width: glyph.advance, text: cluster.text, glyph };
        ofFont.set(key, own);
        inOrder.push(own);
      }
      return own;
    },
    write: (objects) => writeFont(objects, inOrder, { name, slant }),
  };
}

/** A glyph of a cluster, and where it is, in whole units of the font. */
interface ShapePart {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** The parts of a cluster. Kerning and tracking are left to the line, so that a letter is kept only once. */
function shapeOf({ glyphs }: Cluster, unit: number): readonly ShapePart[] {
  let pen = 0;
  return glyphs.map(({ glyph, advance, xOffset, yOffset }) => {
    const part = { glyph, x: Math.round((pen + xOffset) / unit), y: Math.round(yOffset / unit) };
    pen += advance;
    return part;
  });
}

const drawn = new WeakMap<ShapingFont, Map<string, EncodedGlyph>>();
/** Number of shapes per font that are kept from one document to the next. */
const most = 4000;

function glyphOf(shape: readonly ShapePart[], key: string, shaping: ShapingFont): EncodedGlyph {
  let shapes = drawn.get(shaping);
  if (!shapes || shapes.size >= most)
    drawn.set(shaping, (shapes = new Map<string, EncodedGlyph>()));
  let glyph = shapes.get(key);
  if (!glyph) shapes.set(key, (glyph = drawGlyph(shape, shaping)));
  return glyph;
}

/** Drawn of its key alone: a document must not depend on those before it, whose texts have other sizes. */
function drawGlyph(shape: readonly ShapePart[], shaping: ShapingFont): EncodedGlyph {
  const scale = unitsPerEm / shaping.upem;
  const contours: (readonly OutlinePoint[])[] = [];
  let width = 0;
  for (const { glyph, x, y } of shape) {
    contours.push(...contoursOf(outlineOf(shaping, glyph), { x: x * scale, y: y * scale, scale }));
    width += shaping.font.glyphHAdvance(glyph);
  }
  return encodedGlyph({ contours, advance: Math.max(0, Math.round(width * scale)) });
}

function writeFont(
  objects: ObjectWriter,
  clusters: readonly Taken[],
  { name: family, slant }: { name: string; slant: Slant },
): number {
  const glyphs = [notdef, ...clusters.map(({ glyph }) => glyph)];
  const { file, extent } = trueTypeFont(glyphs, unitsPerEm);
  const name = `${subsetTag(file)}+${family}${slant === 'italic' ? '-italic' : ''}`;
  const { xMin, yMin, xMax, yMax } = extent;
  const embedded = objects.put(deflatedStream(`/Length1 ${file.length}`, file));
  const descriptor = objects.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${slant === 'italic' ? 68 : 4}/FontBBox[${xMin} ${yMin} ${xMax} ${yMax}]` +
      `/ItalicAngle ${slant === 'italic' ? -12 : 0}/Ascent ${yMax}/Descent ${yMin}` +
      `/CapHeight 700/StemV 80/FontFile2 ${ref(embedded)}>>`,
  );
  const widths = clusters.map(({ glyph }) => glyph.advance).join(' ');
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
