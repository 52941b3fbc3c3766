import type { PathCommand } from './harfbuzz-font.ts';

/** A glyph's outline with its place on the sheet: pixels, y downwards. */
export interface PlacedOutline {
  /** In font units, y **upwards**. Of the same glyph it is the same object. */
  readonly commands: readonly PathCommand[];
  /** The glyph's origin. */
  readonly x: number;
  readonly y: number;
  /** Pixels of one font unit. */
  readonly scale: number;
}

/** SVG path data of outlines. */
export function outlinesPath(outlines: readonly PlacedOutline[]): string {
  return outlines.map(outlinePath).join('');
}

function outlinePath({ commands, x, y, scale }: PlacedOutline): string {
  return commands
    .map(({ type, values }) => {
      const points = values.map((value, at) =>
        short(at % 2 === 0 ? x + value * scale : y - value * scale),
      );
      return type + points.join(' ');
    })
    .join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
