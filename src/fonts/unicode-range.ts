/** First and last code point, both included. */
export type CodePointRange = readonly [number, number];

/** Reads ranges as CSS writes them: `U+0000-00FF,U+0131`. */
export function parseUnicodeRanges(text: string): readonly CodePointRange[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^u\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

export function rangesInclude(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}
