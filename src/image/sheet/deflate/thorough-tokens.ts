import { copyToken, farthestCopy, longestCopy, shortestCopy } from './token.ts';

/** Finds tokens for one stretch of bytes after another. */
export interface ThoroughTokens {
  /**
   * Tokens for the bytes from start to end, which fill `tokens` from its beginning.
   * @param fixed whether these bytes are always the same, so that later ones may be copied from them
   * @returns the number of tokens
   */
  find(start: number, end: number, fixed: boolean, tokens: Int32Array): number;
}

const hashBits = 15;
/** Number of earlier places with the same three bytes that are tried. */
const chainLength = 24;
/** A copy of at least this length is taken without looking for a better one at the next byte. */
const enough = 64;
/** From this distance on, a copy costs enough bits that a nearer one is worth looking for, however long this one is. */
const far = 2048;

interface Copy {
  readonly length: number;
  readonly distance: number;
}

const none: Copy = { length: 0, distance: 0 };

/** Looks for the longest copies. They come from stretches that never change, or from the stretch itself. */
export function thoroughTokens(bytes: Uint8Array): ThoroughTokens {
  const heads = new Int32Array(1 << hashBits).fill(-1);
  const previous = new Int32Array(bytes.length);
  /** Where the fixed stretch ends that a byte is in; 0 for bytes that change. */
  const fixedUntil = new Int32Array(bytes.length);

  const remember = (at: number, end: number) => {
    if (at + shortestCopy > end) return;
    const hash = hashOf(bytes, at);
    previous[at] = heads[hash]!;
    heads[hash] = at;
  };

  const lengthFrom = (from: number, at: number, end: number, least: number) => {
    const limit = Math.min(longestCopy, end - at, (fixedUntil[from] || end) - from);
    if (limit <= least || bytes[from + least] !== bytes[at + least]) return 0;
    let same = 0;
    while (same < limit && bytes[from + same] === bytes[at + same]) same += 1;
    return same;
  };

  /** The longest copy that the byte can begin, of those the nearest. */
  const longest = (start: number, at: number, end: number): Copy => {
    let [length, distance] = [shortestCopy - 1, 0];
    const consider = (from: number) => {
      const same = lengthFrom(from, at, end, length);
      if (same > length) [length, distance] = [same, at - from];
    };
    for (const left of [1, 3]) if (at - left >= start) consider(at - left);
    if (at + shortestCopy <= end) {
      let from = heads[hashOf(bytes, at)]!;
      for (let tries = chainLength; tries > 0 && from >= 0 && length < longestCopy; tries -= 1) {
        if (at - from > farthestCopy) break;
        consider(from);
        from = previous[from]!;
      }
    }
    return length < shortestCopy ? none : { length, distance };
  };

  return {
    find(start, end, fixed, tokens) {
      if (fixed) fixedUntil.fill(end, start, end);
      let [count, at] = [0, start];
      const pass = (more: number) => {
        if (fixed) for (let next = at; next < at + more; next += 1) remember(next, end);
        at += more;
      };
      for (let copy = longest(start, at, end); at < end; count += 1) {
        const first = bytes[at]!;
        pass(1);
        const settled = copy.length === 0 || (copy.length >= enough && copy.distance < far);
        const next = settled || at === end ? none : longest(start, at, end);
        if (copy.length === 0 || isBetter(next, copy)) {
          tokens[count] = first;
          copy = copy.length === 0 && at < end ? longest(start, at, end) : next;
        } else {
          tokens[count] = copyToken(copy.length, copy.distance);
          pass(copy.length - 1);
          copy = at < end ? longest(start, at, end) : none;
        }
      }
      return count;
    },
  };
}

/** Whether a copy is better than one that begins a byte before it: longer, or hardly shorter and from much nearer. */
function isBetter(next: Copy, copy: Copy): boolean {
  return (
    next.length > copy.length ||
    (next.length + 1 >= copy.length && next.distance < copy.distance >> 7)
  );
}

function hashOf(bytes: Uint8Array, at: number): number {
  const three = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}
