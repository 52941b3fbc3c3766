import type { FittedText } from './fit-text.ts';
import { linePath } from './text-line.ts';

export type Alignment = 'left' | 'centre' | 'right';

/** The point to which a text is aligned: x by the alignment, y the first baseline. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly align: Alignment;
}

/** The text's outlines as one SVG path element. */
export function drawText(text: FittedText, { x, y, align }: Anchor, fill: string): string {
  const data = text.lines.map((line, at) => {
    const left = x - line.width * text.size * shareBefore[align];
    return linePath(line, text.size, left, y + (text.baselines[at] ?? 0));
  });
  return `<path fill="${fill}" d="${data.join('')}"/>`;
}

const shareBefore: Readonly<Record<Alignment, number>> = { left: 0, centre: 0.5, right: 1 };
