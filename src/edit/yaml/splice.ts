/** A replacement of the text from `start` up to, and not including, `end`. Offsets count UTF-16 units, as strings do. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });
export const removal = (start: number, end: number): Splice => ({ start, end, text: '' });

/**
 * Applies all splices at once; what none of them covers stays as it is. Insertions at one place keep their order. Throws a RangeError
 * where two overlap, because then no result would be what both meant.
 */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const inOrder = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of inOrder) {
    if (start < from) throw new RangeError('Two changes overlap.');
    pieces.push(source.slice(from, start), text);
    from = end;
  }
  return pieces.join('') + source.slice(from);
}

/** The place after the line break that ends the line in which `offset` lies; the text's end where no line break follows. */
export function lineEnd(source: string, offset: number): number {
  // The end of a block scalar is already after its line break.
  if (offset > 0 && source[offset - 1] === '\n') return offset;
  const at = source.indexOf('\n', offset);
  return at < 0 ? source.length : at + 1;
}

/** The place at which the line begins in which `offset` lies. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** The line break that the text uses. */
export function lineBreakOf(source: string): '\n' | '\r\n' {
  return /\r?\n/.exec(source)?.[0] === '\r\n' ? '\r\n' : '\n';
}
