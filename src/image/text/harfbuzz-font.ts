import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import type { FontFile } from '../../fonts/font-file.ts';
import { readSfnt } from '../../fonts/sfnt.ts';
import type { TextStyle } from './text-style.ts';

/** A font at one point of its design space, ready for shaping. Positions and outlines are in units of `upem` to the em, y upwards. */
export interface ShapingFont {
  readonly font: Font;
  readonly upem: number;
  /** Outlines already drawn, by glyph id. */
  readonly outlines: Map<number, readonly PathCommand[]>;
}

export interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

const faces = new Map<string, Promise<Face>>();
const fonts = new Map<string, Promise<ShapingFont>>();

/** Opens a font file at the style's weight and optical size. Each combination is opened once. */
export function openFont(file: FontFile, style: TextStyle): Promise<ShapingFont> {
  const axes = axesOf(file, style);
  const key = `${file.path} ${JSON.stringify(axes)}`;
  return remembered(fonts, key, async () => {
    const face = await remembered(
      faces,
      file.path,
      async () => new Face(new Blob(await readSfnt(file))),
    );
    const font = new Font(face);
    font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
    return { font, upem: face.upem, outlines: new Map<number, readonly PathCommand[]>() };
  });
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

function axesOf(file: FontFile, style: TextStyle): Readonly<Record<string, number>> {
  if (file.family.layout.kind === 'static') return {};
  const weight = { wght: style.weight };
  return file.family.layout.axes === 'opsz' ? { ...weight, opsz: style.opticalSize } : weight;
}

function remembered<T>(
  known: Map<string, Promise<T>>,
  key: string,
  open: () => Promise<T>,
): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = open();
    known.set(key, value);
  }
  return value;
}
