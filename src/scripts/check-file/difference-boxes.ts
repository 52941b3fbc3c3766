/** In pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Differences are gathered into squares of this size; in pixels. */
export const square = 32;

/** The squares of a picture, row by row: 1 where something differs. */
export interface Squares {
  readonly columns: number;
  readonly marks: Uint8Array;
}

export function squaresOf({ width, height }: { width: number; height: number }): Squares {
  const columns = Math.ceil(width / square);
  return { columns, marks: new Uint8Array(columns * Math.ceil(height / square)) };
}

/**
 * Marks the squares in which two stretches of a picture differ.
 * @param one RGBA, as `other`
 * @param top the row of the picture with which both begin; a multiple of `square`
 */
export function markDifferences(
  one: Uint8ClampedArray,
  other: Uint8ClampedArray,
  { width, top }: { width: number; top: number },
  { columns, marks }: Squares,
): void {
  const first = new Uint32Array(one.buffer, one.byteOffset, one.byteLength / 4);
  const second = new Uint32Array(other.buffer, other.byteOffset, other.byteLength / 4);
  for (let at = 0; at < first.length; at++) {
    if (first[at] === second[at]) continue;
    const row = Math.floor((top + Math.floor(at / width)) / square);
    marks[row * columns + Math.floor((at % width) / square)] = 1;
  }
}

/** One box around each group of marked squares that touch or have one square between them. The largest comes first. */
export function boxesAround({ columns, marks }: Squares): Box[] {
  const left = new Set<number>();
  for (const [index, mark] of marks.entries()) if (mark) left.add(index);
  const boxes: Box[] = [];
  for (const start of left) boxes.push(boxOf(takeGroup(start, left, columns), columns));
  return boxes.sort((a, b) => b.width * b.height - a.width * a.height);
}

const near = [-2, -1, 0, 1, 2];

/** Removes the first square, and all that are connected with it, from those that are left. */
function takeGroup(start: number, left: Set<number>, columns: number): number[] {
  const group = [start];
  left.delete(start);
  // Grows during the loop.
  for (const index of group) {
    for (const right of near) {
      const column = (index % columns) + right;
      if (column < 0 || column >= columns) continue;
      for (const down of near) {
        const neighbour = index + right + down * columns;
        if (left.delete(neighbour)) group.push(neighbour);
      }
    }
  }
  return group;
}

function boxOf(group: readonly number[], columns: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const index of group) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    left = Math.min(left, column);
    top = Math.min(top, row);
    right = Math.max(right, column + 1);
    bottom = Math.max(bottom, row + 1);
  }
  return {
    left: left * square,
    top: top * square,
    width: (right - left) * square,
    height: (bottom - top) * square,
  };
}
