import type { EmbeddedDrawing } from '../drawing/embedded-svg.ts';
import type { Alignment } from '../text/draw-text.ts';
import { fitText, type FittedText, type Setting } from '../text/fit-text.ts';
import type { TextStyle } from '../text/text-style.ts';
import type { Box } from './layout.ts';
import { place, type LayoutNode, type Style } from './layout-tree.ts';
import type { Mark } from './mark.ts';

/** Something whose size is known before the layout, and that is drawn where the layout puts it. */
export interface Part {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  mark(box: Box): Mark;
}

/** Room above the baseline and below it that a line of text takes, in em, whatever letters it has. */
const nominal = { ascent: 0.74, descent: 0.24 };

/** A text as a part of the design. Its height does not depend on which letters reach up or down, unless they reach very far. */
export function textPart(
  id: string,
  text: FittedText,
  {
    fill,
    align = 'centre',
    lang = null,
  }: { fill: string; align?: Alignment; lang?: string | null },
): Part {
  const above = Math.max(nominal.ascent * text.size, text.ascent);
  const below = Math.max(nominal.descent * text.size, text.descent);
  return {
    id,
    width: Math.ceil(text.width),
    height: Math.ceil(above + (text.baselines.at(-1) ?? 0) + below),
    mark: (box) => ({
      kind: 'text',
      text,
      anchor: { x: edgeOf(box, align), y: box.top + above, align },
      fill,
      lang,
    }),
  };
}

export interface LinePartOptions {
  readonly width: number;
  readonly fill: string;
  readonly settings: readonly Setting[];
  readonly lang?: string | null;
  readonly align?: Alignment;
}

/** A text that is fitted into a width, as a part of the design. */
export async function linePart(
  id: string,
  text: string,
  style: TextStyle,
  { width, fill, settings, lang = null, align = 'centre' }: LinePartOptions,
): Promise<Part> {
  const fitted = await fitText(text, style, { width, leading: 1.14, settings, lang });
  return textPart(id, fitted, { fill, align, lang });
}

/** On one line at this size, or smaller if it has to be. */
export function oneLine(size: number): readonly Setting[] {
  return [{ lines: 1, largest: size, smallest: 1 }];
}

/** A drawing as a part of the design, and what it shows. */
export function drawingPart(id: string, drawing: EmbeddedDrawing, alt: string): Part {
  const { width, height } = drawing;
  const mark = (box: Box): Mark => ({
    kind: 'figure',
    svg: drawing.at(box.left, box.top),
    alt,
    box,
  });
  return { id, width, height, mark };
}

export function placePart(part: Part, style?: Style): LayoutNode {
  return place(part.id, part, style);
}

/** The x coordinate that a text of this alignment holds to. */
export function edgeOf({ left, width }: Pick<Box, 'left' | 'width'>, align: Alignment): number {
  if (align === 'left') return left;
  return align === 'right' ? left + width : left + width / 2;
}
