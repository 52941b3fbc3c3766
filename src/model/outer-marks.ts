/** A text and the marks at its ends. */
export interface OuterMarks {
  readonly text: string;
  /** The marks that were removed, without the spaces among them. */
  readonly marks: string;
}

/**
 * Marks without ink that programs leave at the ends of texts, where they change nothing that can be seen. A joiner shapes the letter
 * beside it and an override reverses letters, so neither is among them.
 */
const mark = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Removes spaces and invisible marks from both ends of a text. */
export function withoutOuterMarks(text: string): OuterMarks {
  const isOuter = (at: number) => /\s/u.test(text.charAt(at)) || mark.test(text.charAt(at));
  let [start, end] = [0, text.length];
  while (start < end && isOuter(start)) start += 1;
  while (start < end && isOuter(end - 1)) end -= 1;
  const outer = text.slice(0, start) + text.slice(end);
  return {
    text: text.slice(start, end),
    marks: Array.from(outer)
      .filter((character) => mark.test(character))
      .join(''),
  };
}
