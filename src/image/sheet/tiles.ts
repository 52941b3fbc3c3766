import type { PixelArea } from './pixel-area.ts';

/**
 * Width in pixels of the pieces into which rows are cut, the unit in which changes are noticed. A byte and the longest copy of it fill a
 * piece, so that a bare piece takes two tokens.
 */
export const tileWidth = 259;

export interface Tiles {
  /** Number of pieces in a row. */
  readonly across: number;
  /** Whether something was drawn on each piece, row by row; the index is the piece's number. */
  readonly touched: Uint8Array;
}

export function tilesOf({ width, height }: { width: number; height: number }): Tiles {
  const across = Math.ceil(width / tileWidth);
  return { across, touched: new Uint8Array(across * height) };
}

/** Notes that pixels of a row have changed. */
export function touch({ across, touched }: Tiles, row: number, from: number, to: number): void {
  const last = row * across + Math.floor((to - 1) / tileWidth);
  for (let tile = row * across + Math.floor(from / tileWidth); tile <= last; tile += 1)
    touched[tile] = 1;
}

/** The pieces of a row that lie in any of the areas, as left and right, from left to right. */
export function changeable(areas: readonly PixelArea[], row: number): readonly [number, number][] {
  const spans = areas
    .filter(({ top, bottom }) => row >= top && row < bottom)
    .map(({ left, right }): [number, number] => [left, right])
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [left, right] of spans) {
    const last = merged.at(-1);
    if (last && left <= last[1]) last[1] = Math.max(last[1], right);
    else merged.push([left, right]);
  }
  return merged.flatMap(([left, right]) => cut(left, right));
}

function cut(left: number, right: number): [number, number][] {
  const pieces: [number, number][] = [];
  for (let from = left; from < right;) {
    const to = Math.min(right, (Math.floor(from / tileWidth) + 1) * tileWidth);
    pieces.push([from, to]);
    from = to;
  }
  return pieces;
}
