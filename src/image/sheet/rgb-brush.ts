import type { DrawnSheet } from './drawn-sheet.ts';
import type { Brush } from './brush.ts';
import { rgbOf, type Rgb } from './mix.ts';

/** Paints on a sheet whose pixels are red, green and blue. */
export class RgbBrush implements Brush {
  readonly #sheet: DrawnSheet;
  readonly #colour: Rgb;
  /** Of the changes in the row; see `DrawnSheet.changed`. */
  #sum = 0;
  #weighted = 0;

  constructor(sheet: DrawnSheet, fill: string) {
    this.#sheet = sheet;
    this.#colour = rgbOf(fill);
  }

  blend(row: number, from: number, to: number, shares: Float32Array): void {
    const { bytes, stride } = this.#sheet.lines;
    const [red, green, blue] = this.#colour;
    const offset = row * stride + 1;
    for (let x = from; x < to; x += 1) {
      const at = offset + 3 * x;
      const share = shares[x]!;
      const first = ((red - bytes[at]!) * share + 256.5) >> 0;
      const second = ((green - bytes[at + 1]!) * share + 256.5) >> 0;
      const third = ((blue - bytes[at + 2]!) * share + 256.5) >> 0;
      this.#change(bytes, at, 3 * x, first - 256, second - 256, third - 256);
    }
  }

  fill(row: number, from: number, to: number): void {
    const { bytes, stride } = this.#sheet.lines;
    const [red, green, blue] = this.#colour;
    const offset = row * stride + 1;
    for (let x = from; x < to; x += 1) {
      const at = offset + 3 * x;
      this.#change(
        bytes,
        at,
        3 * x,
        red - bytes[at]!,
        green - bytes[at + 1]!,
        blue - bytes[at + 2]!,
      );
    }
  }

  // prettier-ignore
  #change(bytes: Uint8Array, at: number, distance: number, red: number, green: number, blue: number): void {
    bytes[at]! += red;
    bytes[at + 1]! += green;
    bytes[at + 2]! += blue;
    const sum = red + green + blue;
    this.#sum += sum;
    this.#weighted += sum * distance + green + 2 * blue;
  }

  end(row: number, from: number, to: number): void {
    this.#sheet.changed(row, from, to, this.#sum, this.#weighted);
    this.#sum = this.#weighted = 0;
  }
}
