import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { prepareSheet } from '../../../src/image/sheet/prepared-sheet.ts';
import type { StampField } from '../../../src/image/sheet/stamp.ts';
import { stampedSheet } from '../../../src/image/sheet/stamped-sheet.ts';
import type { PixelArea } from '../../../src/image/sheet/pixel-area.ts';
import { chunksOf } from '../png.ts';
import type { PathCommand } from '../../../src/image/text/harfbuzz-font.ts';

const [width, height] = [600, 90];
const area: PixelArea = { left: 300, top: 20, right: 560, bottom: 60 };
const square: readonly PathCommand[] = [
  { type: 'M', values: [0, 0] },
  { type: 'L', values: [10, 0] },
  { type: 'L', values: [10, 10] },
  { type: 'L', values: [0, 10] },
  { type: 'Z', values: [] },
];

/** A black square of ten pixels, standing on a point. */
const squareAt = (x: number, y: number): readonly StampField[] => [
  {
    place: 'field',
    shape: { kind: 'outlines', fill: '#000000', outlines: [{ commands: square, x, y, scale: 1 }] },
  },
];

/** Stripes, which are no flat ground. */
function sheetOf(colours: 'few' | 'all') {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < pixels.length; at += 4) pixels[at] = (at >> 2) % 7 === 0 ? 200 : 255;
  const specimen = squareAt(320, 40);
  const areas = new Map([['field', area]]);
  const prepared = prepareSheet({ width, height, pixels }, { specimen, areas, colours });
  return { palette: prepared.blank.palette, stamped: stampedSheet(prepared) };
}

/** How dark each pixel is, from the compressed rows: 1 for black. */
function darkness(
  sheet: ReturnType<typeof sheetOf>,
  stamp: readonly StampField[],
): (x: number, y: number) => number {
  // What stands before the chunks of a file is of no interest.
  const chunks = chunksOf(Buffer.concat([Buffer.alloc(8), ...(sheet.stamped(stamp) ?? [])]));
  const rows = inflateSync(Buffer.concat(chunks.map(({ contents }) => contents)));
  const channels = sheet.palette ? 1 : 3;
  return (x, y) => {
    const sample = rows[y * (width * channels + 1) + 1 + x * channels + (channels - 1)] ?? 0;
    const blue = sheet.palette ? (sheet.palette[3 * sample + 2] ?? 0) : sample;
    return 1 - blue / 255;
  };
}

describe.each(['few', 'all'] as const)('a sheet with %s colours', (colours) => {
  const sheet = sheetOf(colours);

  it.each([
    ['on whole pixels', 400, 50, 1],
    ['half a pixel off: half of the edge is covered', 400.5, 50, 0.5],
    ['a tenth of a pixel off, which is no place of its own', 400.1, 50, 1],
  ])('shows a square %s', (_what, x, y, edge) => {
    const at = darkness(sheet, squareAt(x, y));
    expect(at(405, 45)).toBe(1);
    expect(at(400, 45)).toBeCloseTo(edge, 1);
    expect(at(398, 45)).toBe(0);
    expect(at(405, 51)).toBe(0);
  });

  it.each([
    ['left of', 296, 50],
    ['right of', 551, 50],
    ['above', 400, 29],
    ['below', 400, 61],
  ])('takes no ink %s its area, and is clean afterwards', (_where, x, y) => {
    const before = Buffer.concat(sheet.stamped(squareAt(400, 50)) ?? []);
    expect(sheet.stamped(squareAt(x, y))).toBeNull();
    expect(sheet.stamped([...squareAt(500, 50), ...squareAt(x, y)])).toBeNull();
    expect(Buffer.concat(sheet.stamped(squareAt(400, 50)) ?? []).equals(before)).toBe(true);
  });

  it('takes ink up to the edges of its area', () => {
    const at = darkness(sheet, squareAt(area.left, area.top + 10));
    expect([at(area.left, area.top), at(area.left - 1, area.top)]).toEqual([1, 0]);
  });
});
