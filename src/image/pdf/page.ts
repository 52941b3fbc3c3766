import type { Box } from '../design/lay-out.ts';
import { sheet } from '../design/classic/print-type.ts';

const [width, height] = [841.89, 595.28];

/** A4 on its side, in points, and the points to a pixel of the design. */
export const page = {
  width,
  height,
  scaleX: width / sheet.width,
  scaleY: height / sheet.height,
} as const;

/** The least rectangle that holds all boxes of the sheet: left, bottom, right and top in points. */
export function boundingBox(boxes: readonly Box[]): readonly [number, number, number, number] {
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return [
    Math.min(...boxes.map(({ left }) => left)) * page.scaleX,
    (sheet.height - bottom) * page.scaleY,
    right * page.scaleX,
    (sheet.height - Math.min(...boxes.map(({ top }) => top))) * page.scaleY,
  ];
}
