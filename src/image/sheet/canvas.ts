import type { DrawnSheet } from './drawn-sheet.ts';
import { IndexBrush } from './index-brush.ts';
import { inkIndices } from './ink.ts';
import { RgbBrush } from './rgb-brush.ts';

/** A sheet that is drawn on in place. */
export interface Canvas {
  brush(fill: string): Brush;
  /** Draws on so many rows below what was drawn on this one between two columns. They have to have been like it before. */
  repeat(row: number, times: number, from: number, to: number): void;
}

/** Paints pixels of one row after another in one colour, from a column to the one before the other. */
export interface Brush {
  /** @param shares how much of each pixel of the row is covered, 0–1 */
  blend(row: number, from: number, to: number, shares: Float32Array): void;
  fill(row: number, from: number, to: number): void;
  /** Says between which columns the row was painted. No other row is painted before. */
  end(row: number, from: number, to: number): void;
}

export function canvasOn(sheet: DrawnSheet): Canvas {
  const { palette } = sheet.lines;
  const inks = palette && inkIndices(palette);
  const brushes = new Map<string, Brush>();
  return {
    brush(fill) {
      const brush =
        brushes.get(fill) ?? (inks ? new IndexBrush(sheet, inks(fill)) : new RgbBrush(sheet, fill));
      brushes.set(fill, brush);
      return brush;
    },
    repeat: (row, times, from, to) => sheet.repeat(row, times, from, to),
  };
}
