import { adler32, type Adler32 } from './adler-32.ts';
import type { Scanlines } from './scanlines.ts';
import type { Rows } from './stretches.ts';

/** A sheet before anything is stamped on it: the rows that a stamp may change, and of the others what they add to the whole. Plain data. */
export interface BlankSheet extends Omit<Scanlines, 'bytes'> {
  readonly kept: readonly KeptRows[];
  /** Of all rows. */
  readonly checksum: Adler32;
}

interface KeptRows {
  readonly top: number;
  readonly bytes: Uint8Array;
}

/** @param rows those that may change, from the top; each is kept with the row above it, which it may be compressed as a copy of */
export function blankSheet({ bytes, ...sheet }: Scanlines, rows: readonly Rows[]): BlankSheet {
  const kept = rows.map((each) => {
    const top = Math.max(0, each.top - 1);
    return { top, bytes: bytes.slice(top * sheet.stride, each.bottom * sheet.stride) };
  });
  return { ...sheet, kept, checksum: adler32(bytes) };
}

/** A row as it was; it must be one of those that are kept. */
export function blankRow({ kept, stride }: BlankSheet, row: number): Uint8Array {
  for (const { top, bytes } of kept) {
    const start = (row - top) * stride;
    if (start >= 0 && start < bytes.length) return bytes.subarray(start, start + stride);
  }
  throw new Error('Something was drawn on a row that no stamp may change.');
}
