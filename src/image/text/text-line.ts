import { borrowKerning } from './borrow-kerning.ts';
import { baseDirectionOf, inVisualOrder, textRuns, type BaseDirection } from './text-run.ts';
import { fontsInUse } from './fonts-in-use.ts';
import { extentsOf, outlineOf } from './harfbuzz-font.ts';
import type { PlacedOutline } from './outline.ts';
import { shapeRun, type ShapedRun } from './shape-run.ts';
import type { TextStyle } from './text-style.ts';

export interface LineOptions {
  /** BCP 47 tag of the text, or null where it is not known. */
  readonly lang?: string | null;
  /** The direction of the text that the line is part of; that of its own first strong character unless given. */
  readonly direction?: BaseDirection;
}

/** A line of shaped text. Lengths are em, so that it can be drawn at any size. */
export interface TextLine {
  readonly text: string;
  readonly direction: BaseDirection;
  readonly width: number;
  /** How far ink reaches above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Runs from left to right. */
  readonly runs: readonly ShapedRun[];
}

/** Shapes one line: bidi order, a font for each script, ligatures, marks and kerning. The text is in its printed form. */
export async function shapeLine(
  line: string,
  style: TextStyle,
  { lang = null, direction }: LineOptions = {},
): Promise<TextLine> {
  const base = direction ?? baseDirectionOf(line);
  const fonts = await fontsInUse();
  const logical = textRuns(line, style, { lang, direction: base, fonts });
  const shaped = await Promise.all(
    inVisualOrder(logical).map((run) => shapeRun(line, run, style, lang)),
  );
  const runs = await borrowKerning(line, shaped, style, fonts);
  const trailing = runs.at(-1)?.tracking ?? 0;
  return { text: line, direction: base, runs, width: advanceOf(runs) - trailing, ...inkOf(runs) };
}

/** The line's outlines, with the baseline's left end at the point. Pixels, y downwards. */
export function lineOutlines(line: TextLine, size: number, x: number, y: number): PlacedOutline[] {
  const outlines: PlacedOutline[] = [];
  let pen = 0;
  for (const { shaping, unit, glyphs } of line.runs) {
    for (const { glyph, advance, xOffset, yOffset } of glyphs) {
      outlines.push({
        commands: outlineOf(shaping, glyph),
        x: x + (pen + xOffset) * size,
        y: y - yOffset * size,
        scale: unit * size,
      });
      pen += advance;
    }
  }
  return outlines;
}

function advanceOf(runs: readonly ShapedRun[]): number {
  return runs.flatMap(({ glyphs }) => glyphs).reduce((sum, { advance }) => sum + advance, 0);
}

function inkOf(runs: readonly ShapedRun[]): { ascent: number; descent: number } {
  let [ascent, descent] = [0, 0];
  for (const { shaping, unit, glyphs } of runs) {
    for (const { glyph, yOffset } of glyphs) {
      const extents = extentsOf(shaping, glyph);
      if (!extents) continue;
      const top = extents.yBearing * unit + yOffset;
      ascent = Math.max(ascent, top);
      descent = Math.max(descent, -(top + extents.height * unit));
    }
  }
  return { ascent, descent };
}
