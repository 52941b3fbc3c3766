import type { FittedText } from './fit-text.ts';
import { outlinesPath, type PlacedOutline } from './outline.ts';
import { lineOutlines } from './text-line.ts';

export type Alignment = 'left' | 'centre' | 'right';

/** The point to which a text is aligned: x by the alignment, y the first baseline. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly align: Alignment;
}

/** The text's outlines where they are to be drawn. */
export function textOutlines(text: FittedText, { x, y, align }: Anchor): readonly PlacedOutline[] {
  return text.lines.flatMap((line, at) => {
    const left = x - line.width * text.size * shareBefore[align];
    return lineOutlines(line, text.size, left, y + (text.baselines[at] ?? 0));
  });
}

/** The text's outlines as one SVG path element. */
export function drawText(text: FittedText, anchor: Anchor, fill: string): string {
  return `<path fill="${fill}" d="${outlinesPath(textOutlines(text, anchor))}"/>`;
}

const shareBefore: Readonly<Record<Alignment, number>> = { left: 0, centre: 0.5, right: 1 };
