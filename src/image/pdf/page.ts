import { sheet } from '../design/classic/print-type.ts';

const [width, height] = [841.89, 595.28];

/** A4 on its side, in points, and the points to a pixel of the design. */
export const page = {
  width,
  height,
  scaleX: width / sheet.width,
  scaleY: height / sheet.height,
} as const;
