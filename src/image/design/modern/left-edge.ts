import type { Box } from '../layout.ts';
import type { Alignment } from '../../text/draw-text.ts';
import { extentsOf } from '../../text/harfbuzz-font.ts';
import type { StandingName } from '../stamp-field.ts';
import type { FittedText } from '../../text/fit-text.ts';
import type { TextLine } from '../../text/text-line.ts';

/** The side on which a text's lines begin. */
export function beginningOf(text: FittedText): Alignment {
  return text.lines[0]?.direction === 'rtl' ? 'right' : 'left';
}

/**
 * The box in which a text is as wide as its longest line, and its ink, not the room before its first letter, stands on the left edge of
 * the column. A text from right to left keeps to that edge as a block; its lines begin together on the right.
 */
export function blockAtLeftEdge(text: FittedText, box: Box): Box {
  const indents = text.lines.map((line) => {
    const spare = beginningOf(text) === 'right' ? text.width - line.width * text.size : 0;
    return spare + roomBefore(line) * text.size;
  });
  return { ...box, left: box.left - Math.min(...indents), width: text.width };
}

/** A name stands as such a block, its lines together on the side where they begin. */
export const fromLeftEdge = (name: FittedText, box: Box): StandingName => ({
  box: blockAtLeftEdge(name, box),
  align: beginningOf(name),
});

/** From the left end of a line to where its ink begins, in em. */
function roomBefore({ runs }: TextLine): number {
  let [pen, least] = [0, Infinity];
  for (const { shaping, unit, glyphs } of runs) {
    for (const { glyph, advance, xOffset } of glyphs) {
      const extents = extentsOf(shaping, glyph);
      if (extents && extents.width > 0) {
        least = Math.min(least, pen + xOffset + extents.xBearing * unit);
      }
      pen += advance;
    }
  }
  return Number.isFinite(least) ? least : 0;
}
