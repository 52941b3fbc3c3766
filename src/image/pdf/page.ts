import type { Box } from '../design/layout.ts';
import { sheet } from '../design/classic/print-type.ts';

const [width, height] = [841.89, 595.28];

/** A4 on its side, in points, and the points to a pixel of the design. */
export const page = {
  width,
  height,
  scaleX: width / sheet.width,
  scaleY: height / sheet.height,
} as const;

/** The part of the page that holds all these boxes of the sheet: left, bottom, right and top in points. */
export function boundingBox(boxes: readonly Box[]): readonly [number, number, number, number] {
  const [left, top] = [boxes.map((box) => box.left), boxes.map((box) => box.top)];
  const right = boxes.map((box) => box.left + box.width);
  const bottom = boxes.map((box) => box.top + box.height);
  return [
    Math.max(0, Math.min(...left)) * page.scaleX,
    (sheet.height - Math.min(sheet.height, Math.max(...bottom))) * page.scaleY,
    Math.min(sheet.width, Math.max(...right)) * page.scaleX,
    (sheet.height - Math.max(0, Math.min(...top))) * page.scaleY,
  ];
}
