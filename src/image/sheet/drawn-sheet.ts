import { adler32After, type Adler32 } from './adler-32.ts';
import { blankRow, type BlankSheet } from './blank-sheet.ts';
import type { Scanlines } from './scanlines.ts';
import { sharedRows } from './scratch.ts';
import { tilesOf, touch, type Tiles } from './tiles.ts';

/** A sheet that is drawn on and then wiped. */
export class DrawnSheet {
  /**
   * The current rows, from `begin` to `wipe`; where none are kept, anything. Code that writes to them must report each change to
   * `changed`.
   */
  readonly lines: Scanlines;
  readonly tiles: Tiles;
  readonly #blank: BlankSheet;
  readonly #checksum: Adler32;
  /** Pixels of each row that may have changed: the first, and the one after the last. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #sum = 0;
  #weighted = 0;

  constructor(blank: BlankSheet) {
    const { width, height, channels, stride, palette } = blank;
    const { bytes } = sharedRows(height * stride);
    this.#blank = blank;
    this.lines = { width, height, channels, stride, palette, bytes };
    this.tiles = tilesOf(blank);
    this.#checksum = blank.checksum;
    this.#from = new Int32Array(blank.height).fill(blank.width);
    this.#to = new Int32Array(blank.height);
  }

  /** Has the current rows be those of this sheet. */
  begin(): void {
    const { bytes, stride } = this.lines;
    const shared = sharedRows(bytes.length);
    if (shared.owner === this) return;
    shared.owner = this;
    for (const rows of this.#blank.kept) bytes.set(rows.bytes, rows.top * stride);
  }

  /**
   * Notes that pixels of a row have changed.
   * @param sum of the changes of all bytes
   * @param weighted sum of the changes, each times the byte's distance from the row's first pixel
   */
  changed(row: number, from: number, to: number, sum: number, weighted: number): void {
    const { bytes, stride } = this.lines;
    touch(this.tiles, row, from, to);
    if (from < this.#from[row]!) this.#from[row] = from;
    if (to > this.#to[row]!) this.#to[row] = to;
    this.#sum += sum;
    this.#weighted += sum * (bytes.length - row * stride - 1) - weighted;
  }

  /** Repeats the drawing on a row between two pixels on the next `times` rows. These must have been the same as that row before. */
  repeat(row: number, times: number, from: number, to: number): void {
    const { bytes, stride, channels } = this.lines;
    const blank = blankRow(this.#blank, row);
    const origin = row * stride + 1;
    const [start, end] = [origin + from * channels, origin + to * channels];
    let [sum, weighted] = [0, 0];
    for (let at = start; at < end; at += 1) {
      const change = bytes[at]! - blank[at - row * stride]!;
      sum += change;
      weighted += change * (at - origin);
    }
    for (let next = 1; next <= times; next += 1) {
      bytes.copyWithin(start + next * stride, start, end);
      this.changed(row + next, from, to, sum, weighted);
    }
  }

  /** Checksum of all current rows. */
  get checksum(): Adler32 {
    return adler32After(this.#checksum, this.#sum, this.#weighted);
  }

  /** Removes everything that was drawn. */
  wipe(): void {
    const { bytes, width, height, channels, stride } = this.lines;
    for (let row = 0; row < height; row += 1) {
      const [from, to] = [this.#from[row]!, this.#to[row]!];
      if (from >= to) continue;
      const [start, end] = [1 + from * channels, 1 + to * channels];
      bytes.set(blankRow(this.#blank, row).subarray(start, end), row * stride + start);
      this.#from[row] = width;
      this.#to[row] = 0;
    }
    this.tiles.touched.fill(0);
    this.#sum = this.#weighted = 0;
  }
}
