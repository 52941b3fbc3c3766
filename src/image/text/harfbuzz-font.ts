import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { LRUCache } from 'lru-cache';
import type { FontFile } from '../../fonts/font-file.ts';
import type { TextStyle } from './text-style.ts';

/** A font at one point of its design space, ready for shaping. Positions and outlines are in units of `upem` to the em, y upwards. */
export interface ShapingFont {
  /** The same for the same file and point, also after the file was opened again. */
  readonly key: string;
  readonly font: Font;
  readonly upem: number;
  /** Outlines already drawn, by glyph id. */
  readonly outlines: Map<number, readonly PathCommand[]>;
  /** Extents already read, by glyph id. */
  readonly extents: Map<number, GlyphExtents>;
}

/** In font units, y upwards; undefined where a glyph has no ink. */
export type GlyphExtents = ReturnType<Font['glyphExtents']>;

export interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

/** A file that HarfBuzz has read, and the points of its design space that were asked for. */
interface OpenFile {
  readonly bytes: number;
  readonly face: Face;
  readonly fonts: Map<string, ShapingFont>;
}

/** All files take some 60 MB; those for names of one country, one or two. */
const mostBytes = 32 * 1024 * 1024;

const open = new LRUCache<FontFile, OpenFile>({
  maxSize: mostBytes,
  sizeCalculation: ({ bytes }) => bytes,
  fetchMethod: async (file) => {
    const sfnt = await file.sfnt();
    return { bytes: sfnt.length, face: new Face(new Blob(sfnt)), fonts: new Map() };
  },
  ignoreFetchAbort: true,
});

/** Opens a font file at the style's weight and optical size. Rejects as the file does where it cannot be read. */
export async function openFont(file: FontFile, style: TextStyle): Promise<ShapingFont> {
  const { face, fonts } = open.get(file) ?? (await open.forceFetch(file));
  const axes = axesOf(file, style);
  const key = `${file.name} ${JSON.stringify(axes)}`;
  let shaping = fonts.get(key);
  if (!shaping) {
    const font = new Font(face);
    font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
    shaping = { key, font, upem: face.upem, outlines: new Map(), extents: new Map() };
    fonts.set(key, shaping);
  }
  return shaping;
}

/** The outline of a glyph in font units. */
export function outlineOf(shaping: ShapingFont, glyph: number): readonly PathCommand[] {
  let outline = shaping.outlines.get(glyph);
  if (!outline) {
    outline = shaping.font.glyphToJson(glyph);
    shaping.outlines.set(glyph, outline);
  }
  return outline;
}

/** The room that the ink of a glyph takes. */
export function extentsOf({ font, extents }: ShapingFont, glyph: number): GlyphExtents {
  if (!extents.has(glyph)) extents.set(glyph, font.glyphExtents(glyph));
  return extents.get(glyph);
}

function axesOf(file: FontFile, style: TextStyle): Readonly<Record<string, number>> {
  if (file.family.layout.kind === 'static') return {};
  const weight = { wght: style.weight };
  return file.family.layout.axes === 'opsz' ? { ...weight, opsz: style.opticalSize } : weight;
}
