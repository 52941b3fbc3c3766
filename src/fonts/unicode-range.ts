/** The first and the last code point of each range, one after the other, ascending: `0x20, 0x7e, 0xa0, 0xff`. Plain data. */
export type CodePointRanges = Uint32Array;

/** Reads ranges as CSS writes them: `U+0000-00FF,U+0131`. */
export function parseUnicodeRanges(text: string): CodePointRanges {
  return joined(
    text.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace(/^u\+/iu, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
  );
}

/** @param ranges first and last code points, in any order */
export function joined(ranges: readonly (readonly [number, number])[]): CodePointRanges {
  const found: number[] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const end = found.at(-1);
    if (end !== undefined && first <= end + 1) found[found.length - 1] = Math.max(end, last);
    else found.push(first, last);
  }
  return Uint32Array.from(found);
}

export function rangesInclude(ranges: CodePointRanges, codePoint: number): boolean {
  // The first place whose code point is larger is that of a last one inside a range, and of a first one outside.
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle] ?? 0) <= codePoint) from = middle + 1;
    else to = middle;
  }
  return from % 2 === 1 || ranges[from - 1] === codePoint;
}
