import type { Brush } from './brush.ts';
import type { GlyphCells } from './glyph-cells.ts';

/** A row of pixels on which letters are combined before it is painted. */
export interface CoveredRow {
  /** Adds a row of a glyph's cells, with the glyph's origin in a column. */
  add(cells: GlyphCells, row: number, column: number): void;
  /** Paints the covered pixels, and empties the row. */
  paint(row: number, brush: Brush): void;
}

/** Reused for every text: a row is as long as the widest sheet that was painted on. */
let widest: Row | null = null;

/** An empty row of at least `width` pixels. */
export function coveredRow(width: number): CoveredRow {
  if (!widest || widest.width < width + 2) widest = new Row(width + 2);
  return widest;
}

/** Tolerance for rounding in single precision: a sum this close to 0 or 1 counts as 0 or 1. */
const none = 1 / 1024;

class Row implements CoveredRow {
  readonly width: number;
  readonly #sums: Float32Array;
  /** A bit for each sum that something was added to. */
  readonly #marks: Int32Array;
  readonly #shares: Float32Array;

  constructor(width: number) {
    const words = (width + 31) >> 5;
    this.width = width;
    this.#sums = new Float32Array(words << 5);
    this.#marks = new Int32Array(words);
    this.#shares = new Float32Array(words << 5);
  }

  add({ rows, x, sums }: GlyphCells, row: number, column: number): void {
    const into = this.#sums;
    const marks = this.#marks;
    const end = rows[row + 1]!;
    for (let cell = rows[row]!; cell < end; cell += 1) {
      const at = column + x[cell]!;
      into[at]! += sums[cell]!;
      marks[at >> 5]! |= 1 << (at & 31);
    }
  }

  /** From one marked sum to the next: in between, pixels are covered evenly. */
  paint(row: number, brush: Brush): void {
    const sums = this.#sums;
    const marks = this.#marks;
    const shares = this.#shares;
    let sum = 0;
    // Where the latest marked pixels begin that follow each other, and the pixel after them.
    let begun = 0;
    let next = 0;
    let first = -1;
    for (let word = 0; word < marks.length; word += 1) {
      let bits = marks[word]!;
      if (bits === 0) continue;
      marks[word] = 0;
      for (; bits !== 0; bits &= bits - 1) {
        const at = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (first < 0) first = begun = next = at;
        if (at > next) {
          brush.blend(row, begun, next, shares);
          this.#paintEvenly(sum, row, next, at, brush);
          begun = at;
        }
        sum += sums[at]!;
        sums[at] = 0;
        const winding = sum < 0 ? -sum : sum;
        shares[at] = winding > 1 ? 1 : winding;
        next = at + 1;
      }
    }
    if (first < 0) return;
    brush.blend(row, begun, next, shares);
    brush.end(row, first, next);
  }

  /** All of it inside a letter, nothing between two. */
  #paintEvenly(sum: number, row: number, from: number, to: number, brush: Brush): void {
    const winding = sum < 0 ? -sum : sum;
    if (winding < none) return;
    if (winding > 1 - none) {
      brush.fill(row, from, to);
    } else {
      this.#shares.fill(winding, from, to);
      brush.blend(row, from, to, this.#shares);
    }
  }
}
