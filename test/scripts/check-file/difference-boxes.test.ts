import { describe, expect, it } from 'vitest';
import {
  boxesAround,
  markDifferences,
  squaresOf,
} from '../../../src/scripts/check-file/difference-boxes.ts';

const size = { width: 500, height: 300 };

/** The boxes around pixels that differ from white. */
function boxesOf(...pixels: readonly (readonly [x: number, y: number])[]) {
  const white = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const other = white.slice();
  for (const [x, y] of pixels) other[(y * size.width + x) * 4 + 1] = 254;
  const squares = squaresOf(size);
  markDifferences(white, other, { width: size.width, top: 0 }, squares);
  return boxesAround(squares);
}

describe('boxes around what differs', () => {
  it('are none where nothing does', () => expect(boxesOf()).toEqual([]));

  it('surround a single pixel, in every corner', () => {
    expect(boxesOf([0, 0])).toEqual([{ left: 0, top: 0, width: 32, height: 32 }]);
    expect(boxesOf([499, 299])).toEqual([{ left: 480, top: 288, width: 32, height: 32 }]);
  });

  it('join what is near, and separate what is not', () => {
    expect(boxesOf([10, 10], [70, 40], [400, 200])).toEqual([
      { left: 0, top: 0, width: 96, height: 64 },
      { left: 384, top: 192, width: 32, height: 32 },
    ]);
  });

  it('do not reach from one edge of the picture around to the other', () => {
    expect(boxesOf([499, 0], [0, 40])).toHaveLength(2);
  });

  it('know the row with which a stretch begins', () => {
    const squares = squaresOf(size);
    const rows = new Uint8ClampedArray(size.width * 4 * 10);
    const other = rows.slice().fill(1, 0, 4);
    markDifferences(rows, other, { width: size.width, top: 64 }, squares);
    expect(boxesAround(squares)).toEqual([{ left: 0, top: 64, width: 32, height: 32 }]);
  });
});
