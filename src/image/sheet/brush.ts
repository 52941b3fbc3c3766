/** Paints pixels of one row after another in one colour, from a column to the one before the other. */
export interface Brush {
  /** @param shares how much of each pixel of the row is covered, 0–1 */
  blend(row: number, from: number, to: number, shares: Float32Array): void;
  fill(row: number, from: number, to: number): void;
  /** Says between which columns the row was painted. No other row is painted before. */
  end(row: number, from: number, to: number): void;
}
