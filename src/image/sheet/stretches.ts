import type { PixelArea } from './pixel-area.ts';
import type { Scanlines } from './scanlines.ts';
import { changeable, tileWidth, type Tiles } from './tiles.ts';

/** Rows of a sheet; `bottom` is the first one after them. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Bytes of a sheet that follow each other and change together, or never. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The piece of a row whose change they show; null where nothing is ever drawn. */
  readonly tile: number | null;
}

/** The rows that areas cover, from the top. */
export function coveredRows(areas: readonly PixelArea[]): readonly Rows[] {
  const covered: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of areas.toSorted((a, b) => a.top - b.top)) {
    const last = covered.at(-1);
    if (last && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else covered.push({ top, bottom });
  }
  return covered;
}

/** Cuts rows into what may change and what lies between. */
export function stretchesOf(
  { stride, channels }: Pick<Scanlines, 'stride' | 'channels'>,
  { across }: Tiles,
  areas: readonly PixelArea[],
  { top, bottom }: Rows,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let fixed = top * stride;
  for (let row = top; row < bottom; row += 1) {
    for (const [left, right] of changeable(areas, row)) {
      const [start, end] = [left, right].map((x) => row * stride + 1 + x * channels) as [
        number,
        number,
      ];
      if (start > fixed) stretches.push({ start: fixed, end: start, tile: null });
      stretches.push({ start, end, tile: row * across + Math.floor(left / tileWidth) });
      fixed = end;
    }
  }
  if (bottom * stride > fixed) stretches.push({ start: fixed, end: bottom * stride, tile: null });
  return stretches;
}
