import type { Brush } from './brush.ts';
import type { DrawnSheet } from './drawn-sheet.ts';
import { IndexBrush } from './index-brush.ts';
import { inkIndices } from './ink.ts';
import { RgbBrush } from './rgb-brush.ts';

/** A sheet that is drawn on in place. */
export interface Canvas {
  brush(fill: string): Brush;
  /** Repeats the drawing on a row between two columns on the next `times` rows. These must have been the same as that row before. */
  repeat(row: number, times: number, from: number, to: number): void;
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
