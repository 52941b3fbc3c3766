import type { PathCommand } from '../text/harfbuzz-font.ts';
import { addLine } from './add-line.ts';
import { flatten } from './flatten.ts';
import type { PixelArea } from './pixel-area.ts';

/** Sums that a glyph adds to the pixels at its edges; see `addLine`. Positions are relative to the pixel of the glyph's origin. */
export interface GlyphCells {
  /** The area around all cells. */
  readonly area: PixelArea;
  /** Where the cells of each row begin, from the area's top; one more for the end of the last. */
  readonly rows: Int32Array;
  readonly x: Int16Array;
  readonly sums: Float32Array;
}

/**
 * Number of positions per pixel, in each direction, to which a glyph's origin is rounded. A quarter of a pixel is too small to be seen, and
 * the cells of a letter can be reused.
 */
const phases = 4;

/** By outline, then by scale, then by the phases. */
const known = new Map<readonly PathCommand[], Map<number, (GlyphCells | undefined)[]>>();
/** Some 40 MB; letters of the largest size in use need about a quarter of it. */
const mostCells = 5_000_000;
let cellCount = 0;

/** An origin rounded to the nearest position, in quarters of a pixel. */
export function heldOrigin(at: number): number {
  return Math.round(at * phases);
}

/**
 * The cells of a glyph's outline.
 * @param commands in font units, y upwards
 * @param scale pixels of a font unit
 * @param x of the origin, in quarters of a pixel; only the place within the pixel matters
 * @param y the same
 */
export function glyphCells(
  commands: readonly PathCommand[],
  scale: number,
  x: number,
  y: number,
): GlyphCells {
  const phase = (x & (phases - 1)) * phases + (y & (phases - 1));
  const found = known.get(commands)?.get(scale)?.[phase];
  if (found) return found;
  const cells = cellsOf(commands, scale, (x & (phases - 1)) / phases, (y & (phases - 1)) / phases);
  keep(commands, scale, phase, cells);
  return cells;
}

/** The pixels around a glyph’s outline, as `glyphCells` has them, without its cells; null for that of a space. */
export const glyphArea = (
  commands: readonly PathCommand[],
  scale: number,
  x: number,
  y: number,
): PixelArea | null =>
  commands.length === 0
    ? null
    : boundsOf(commands, scale, (x & (phases - 1)) / phases, (y & (phases - 1)) / phases);

/** The pixel that a rounded origin is in. */
export function pixelOf(held: number): number {
  return held >> 2;
}

function keep(
  commands: readonly PathCommand[],
  scale: number,
  phase: number,
  cells: GlyphCells,
): void {
  cellCount += cells.sums.length;
  if (cellCount > mostCells) {
    known.clear();
    cellCount = cells.sums.length;
  }
  const scales = known.get(commands) ?? new Map<number, (GlyphCells | undefined)[]>();
  known.set(commands, scales);
  const placed = scales.get(scale) ?? new Array<undefined>(phases * phases).fill(undefined);
  scales.set(scale, placed);
  placed[phase] = cells;
}

/** Of a space. */
const nothing: GlyphCells = {
  area: { left: 0, top: 0, right: 0, bottom: 0 },
  rows: new Int32Array(1),
  x: new Int16Array(0),
  sums: new Float32Array(0),
};

let buffer = new Float32Array(0);

function cellsOf(
  commands: readonly PathCommand[],
  scale: number,
  originX: number,
  originY: number,
): GlyphCells {
  if (commands.length === 0) return nothing;
  const area = boundsOf(commands, scale, originX, originY);
  const stride = area.right - area.left + 2;
  const size = stride * (area.bottom - area.top);
  if (buffer.length < size) buffer = new Float32Array(size);
  const [x, y] = [originX - area.left, originY - area.top];
  flatten({ commands, scale, x, y }, (x0, y0, x1, y1) => {
    addLine(buffer, stride, x0, y0, x1, y1);
  });
  return { area, ...takeCells(area, stride, size) };
}

/** The cells that have something, row by row; clears the buffer. */
function takeCells({ left, top, bottom }: PixelArea, stride: number, size: number) {
  let count = 0;
  for (let at = 0; at < size; at += 1) if (buffer[at] !== 0) count += 1;
  const rows = new Int32Array(bottom - top + 1);
  const x = new Int16Array(count);
  const sums = new Float32Array(count);
  let next = 0;
  for (let row = 0; row < bottom - top; row += 1) {
    for (let column = 0; column < stride; column += 1) {
      const sum = buffer[row * stride + column]!;
      if (sum === 0) continue;
      x[next] = left + column;
      sums[next] = sum;
      next += 1;
    }
    rows[row + 1] = next;
  }
  buffer.fill(0, 0, size);
  return { rows, x, sums };
}

/** Whole pixels around an outline, from its control points. */
function boundsOf(
  commands: readonly PathCommand[],
  scale: number,
  x: number,
  y: number,
): PixelArea {
  const { least, most } = extentOf(commands);
  return {
    left: Math.floor(x + least.x * scale),
    right: Math.ceil(x + most.x * scale) + 1,
    top: Math.floor(y - most.y * scale),
    bottom: Math.ceil(y - least.y * scale) + 1,
  };
}

interface Extent {
  readonly least: { readonly x: number; readonly y: number };
  readonly most: { readonly x: number; readonly y: number };
}

/** Letters come again and again. */
const extents = new WeakMap<readonly PathCommand[], Extent>();

/** Of an outline’s control points, in font units. */
function extentOf(commands: readonly PathCommand[]): Extent {
  const found = extents.get(commands) ?? measuredExtent(commands);
  extents.set(commands, found);
  return found;
}

function measuredExtent(commands: readonly PathCommand[]): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { values } of commands) {
    for (let at = 0; at < values.length; at += 2) {
      const [x, y] = [values[at]!, values[at + 1]!];
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
  }
  return { least: { x: left, y: bottom }, most: { x: right, y: top } };
}
