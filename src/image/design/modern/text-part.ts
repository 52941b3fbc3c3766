import { paper } from '../../drawing/colours.ts';
import { drawText } from '../../text/draw-text.ts';
import { fitText } from '../../text/fit-text.ts';
import type { TextStyle } from '../../text/text-style.ts';
import { textPart, type LinePartOptions, type Part } from '../part.ts';
import { beginningOf, blockAtLeftEdge } from './left-edge.ts';

/** A text that is fitted into a width and holds to the left edge with its ink. */
export async function flushPart(
  id: string,
  text: string,
  style: TextStyle,
  { width, fill, settings, lang = null }: Omit<LinePartOptions, 'align'>,
): Promise<Part> {
  const fitted = await fitText(text, style, { width, leading: 1.12, settings, lang });
  const part = textPart(id, fitted, { fill, align: beginningOf(fitted), lang });
  return { ...part, mark: (box) => part.mark(blockAtLeftEdge(fitted, box)) };
}

/** A short text in the colour of paper on a filled rectangle. */
export async function tagPart(
  id: string,
  text: string,
  style: TextStyle,
  { size, fill }: { size: number; fill: string },
): Promise<Part> {
  const settings = [{ lines: 1, largest: size, smallest: size }];
  const fitted = await fitText(text, style, { width: Infinity, leading: 1, settings });
  const [width, height] = [Math.ceil(fitted.width + 1.1 * size), Math.ceil(1.62 * size)];
  return {
    id,
    width,
    height,
    mark: (box) => ({
      kind: 'figure',
      alt: text,
      box,
      svg:
        `<rect x="${box.left}" y="${box.top}" width="${width}" height="${height}" fill="${fill}"/>` +
        drawText(
          fitted,
          { x: box.left + width / 2, y: box.top + height / 2 + 0.325 * size, align: 'centre' },
          paper,
        ),
    }),
  };
}
