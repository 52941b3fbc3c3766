import type { PlacedOutline } from '../text/outline.ts';
import type { Brush } from './brush.ts';
import { glyphArea, glyphCells, heldOrigin, pixelOf, type GlyphCells } from './glyph-cells.ts';
import { coveredRow } from './covered-row.ts';
import type { PixelArea } from './pixel-area.ts';

/** A glyph's cells with the pixel of its origin. */
interface PlacedCells {
  readonly cells: GlyphCells;
  readonly x: number;
  readonly y: number;
}

/**
 * Fills outlines with exact pixel coverage. Outlines that overlap in the same sense are one, as under the non-zero rule. Origins are
 * held to quarters of a pixel.
 * @returns false, and nothing drawn, if ink would leave the area
 */
export function fillOutlines(
  outlines: readonly PlacedOutline[],
  area: PixelArea,
  brush: Brush,
): boolean {
  const placed = inked(outlines);
  if (!areWithin(area, placed)) return false;
  const row = coveredRow(area.right);
  const top = Math.min(...placed.map(({ cells, y }) => y + cells.area.top));
  const bottom = Math.max(...placed.map(({ cells, y }) => y + cells.area.bottom));
  for (let at = top; at < bottom; at += 1) {
    for (const { cells, x, y } of placed) {
      const own = at - y - cells.area.top;
      if (own >= 0 && own + 1 < cells.rows.length) row.add(cells, own, x);
    }
    row.paint(at, brush);
  }
  return true;
}

/** Whether all ink of outlines is in an area; nothing is drawn. Cells are found only where the pixels around an outline are not all in it. */
export const inkIsWithin = (area: PixelArea, outlines: readonly PlacedOutline[]): boolean =>
  outlines.every((outline) => isAroundWithin(area, outline) || areWithin(area, inked([outline])));

function isAroundWithin(area: PixelArea, { commands, scale, x, y }: PlacedOutline): boolean {
  const [heldX, heldY] = [heldOrigin(x), heldOrigin(y)];
  const around = glyphArea(commands, scale, heldX, heldY);
  return around === null || isWithin(area, around, pixelOf(heldX), pixelOf(heldY));
}

const inked = (outlines: readonly PlacedOutline[]): readonly PlacedCells[] =>
  outlines.map(placedCells).filter(({ cells }) => cells.sums.length > 0);

const areWithin = (area: PixelArea, placed: readonly PlacedCells[]): boolean =>
  placed.every(({ cells, x, y }) => isWithin(area, cells.area, x, y));

function placedCells({ commands, scale, x, y }: PlacedOutline): PlacedCells {
  const [heldX, heldY] = [heldOrigin(x), heldOrigin(y)];
  return {
    cells: glyphCells(commands, scale, heldX, heldY),
    x: pixelOf(heldX),
    y: pixelOf(heldY),
  };
}

function isWithin(
  area: PixelArea,
  { left, top, right, bottom }: PixelArea,
  x: number,
  y: number,
): boolean {
  return (
    x + left >= area.left &&
    x + right <= area.right &&
    y + top >= area.top &&
    y + bottom <= area.bottom
  );
}
