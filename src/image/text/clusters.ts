/** A grapheme cluster and its offset in UTF-16 units. */
export interface Cluster {
  readonly segment: string;
  readonly index: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The grapheme clusters of a text, in the order of reading. */
export function clustersOf(text: string): readonly Cluster[] {
  // Printable ASCII never joins, and the segmenter takes its time.
  if (/^[ -~]*$/u.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({ segment, index }));
}
