import { copyToken, longestCopy } from './token.ts';

/** Where copies may be taken from. */
export interface Neighbours {
  /** Bytes to the pixel on the left. */
  readonly left: number;
  /** Bytes to the pixel above. */
  readonly above: number;
}

/** A copy as long as this is taken without looking for a longer one. */
const enough = 32;

/**
 * Tokens for the bytes from start to end, quickly: copies come from the pixel on the left or the one above only, which is where text
 * and QR codes repeat themselves. Both have to lie in what was written before.
 * @returns the number of tokens, which fill `tokens` from its beginning
 */
export function quickTokens(
  bytes: DataView,
  start: number,
  end: number,
  { left, above }: Neighbours,
  tokens: Int32Array,
): number {
  let count = 0;
  let at = start;
  // Four bytes are compared at once: a copy of fewer than three is none.
  while (at <= end - 4) {
    const here = bytes.getInt32(at, true);
    const fromAbove = here ^ bytes.getInt32(at - above, true);
    const fromLeft = here ^ bytes.getInt32(at - left, true);
    const repeats = (fromAbove & 0xffffff) === 0;
    const runs = (fromLeft & 0xffffff) === 0;
    if (!repeats && !runs) {
      tokens[count] = here & 255;
      at += 1;
    } else {
      const limit = end - at < longestCopy ? end : at + longestCopy;
      const repeat = repeats ? copyLength(bytes, above, at, limit) : 0;
      const run = runs && repeat < enough ? copyLength(bytes, left, at, limit) : 0;
      tokens[count] = run >= repeat ? copyToken(run, left) : copyToken(repeat, above);
      at += run >= repeat ? run : repeat;
    }
    count += 1;
  }
  for (; at < end; at += 1, count += 1) tokens[count] = bytes.getUint8(at);
  return count;
}

/** How many bytes from a place on are the same as those at a distance before them. */
function copyLength(bytes: DataView, distance: number, start: number, limit: number): number {
  let at = start;
  for (; at + 4 <= limit; at += 4) {
    const differing = bytes.getInt32(at, true) ^ bytes.getInt32(at - distance, true);
    if (differing !== 0) return at - start + ((31 - Math.clz32(differing & -differing)) >> 3);
  }
  while (at < limit && bytes.getUint8(at) === bytes.getUint8(at - distance)) at += 1;
  return at - start;
}
