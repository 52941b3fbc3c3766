import { canvasOn } from './canvas.ts';
import type { DrawnSheet } from './drawn-sheet.ts';
import { paintStamp } from './paint-stamp.ts';
import type { PixelArea } from './pixel-area.ts';
import type { StampField } from './stamp.ts';

/** The areas that a stamp may paint on, by place. */
export type Areas = ReadonlyMap<string, PixelArea>;

export const areaIn =
  (areas: Areas) =>
  (place: string): PixelArea => {
    const area = areas.get(place);
    if (!area) throw new Error(`No stamp is expected in the place “${place}”.`);
    return area;
  };

/**
 * Stamps a sheet and wipes it afterwards.
 * @returns a function that gives what is made of the stamped sheet; `make` is told whether all ink stayed inside its areas
 */
export function stamping(sheet: DrawnSheet, areaOf: (place: string) => PixelArea) {
  const canvas = canvasOn(sheet);
  return <T>(stamp: readonly StampField[], make: (isInside: boolean) => T): T => {
    sheet.begin();
    try {
      return make(paintStamp(stamp, areaOf, canvas));
    } finally {
      sheet.wipe();
    }
  };
}
