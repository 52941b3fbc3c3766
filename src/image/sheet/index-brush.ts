import type { DrawnSheet } from './drawn-sheet.ts';
import type { Brush } from './brush.ts';
import { coverLevels, type Ink } from './ink.ts';

/** Paints on a sheet whose pixels are places in a palette. */
export class IndexBrush implements Brush {
  readonly #sheet: DrawnSheet;
  readonly #ink: Ink;
  /** Of the changes in the row; see `DrawnSheet.changed`. */
  #sum = 0;
  #weighted = 0;

  constructor(sheet: DrawnSheet, ink: Ink) {
    this.#sheet = sheet;
    this.#ink = ink;
  }

  blend(row: number, from: number, to: number, shares: Float32Array): void {
    const { bytes, stride } = this.#sheet.lines;
    const ink = this.#ink;
    const offset = row * stride + 1;
    let sum = 0;
    let weighted = 0;
    for (let x = from; x < to; x += 1) {
      const level = (shares[x]! * coverLevels + 0.5) | 0;
      const under = bytes[offset + x]!;
      const over = ink.over(under, level);
      bytes[offset + x] = over;
      sum += over - under;
      weighted += (over - under) * x;
    }
    this.#sum += sum;
    this.#weighted += weighted;
  }

  fill(row: number, from: number, to: number): void {
    const { bytes, stride } = this.#sheet.lines;
    const { solid } = this.#ink;
    const offset = row * stride + 1;
    let sum = 0;
    let weighted = 0;
    for (let x = from; x < to; x += 1) {
      const change = solid - bytes[offset + x]!;
      bytes[offset + x] = solid;
      sum += change;
      weighted += change * x;
    }
    this.#sum += sum;
    this.#weighted += weighted;
  }

  end(row: number, from: number, to: number): void {
    this.#sheet.changed(row, from, to, this.#sum, this.#weighted);
    this.#sum = this.#weighted = 0;
  }
}
