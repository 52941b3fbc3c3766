import { BitWriter } from './deflate/bit-writer.ts';

/**
 * Memory that all sheets of a process share, one stamp after the other: a stamp begins and ends without waiting for anything. A sheet of
 * a session that is seldom asked for would take some 25 MB otherwise, and clearing them away takes longer than stamping.
 */

/** Rows, and the sheet whose rows they are. */
interface SharedRows {
  readonly bytes: Uint8Array;
  owner: object | null;
}

const rows = new Map<number, SharedRows>();
const writers: { capacity: number; writer: BitWriter }[] = [];

/** The rows of all sheets of this many bytes: there are as many numbers as designs have sizes. */
export function sharedRows(length: number): SharedRows {
  const shared = rows.get(length) ?? { bytes: new Uint8Array(length), owner: null };
  rows.set(length, shared);
  return shared;
}

/**
 * An empty writer. What it has written is valid until the writer of this number is asked for again.
 * @param number 0 for the first band of a sheet
 * @param capacity in bytes
 */
export function sharedWriter(number: number, capacity: number): BitWriter {
  let shared = writers[number];
  if (!shared || shared.capacity < capacity)
    writers[number] = shared = { capacity, writer: new BitWriter(capacity) };
  shared.writer.clear();
  return shared.writer;
}
