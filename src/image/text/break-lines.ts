import type { TextLine } from './text-line.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Cuts a text into so many lines of nearly the same width.
 * @param line the whole text, shaped as one line
 * @returns the lines without the spaces at which they were cut; fewer if the text has too few characters
 */
export function balancedLines(line: TextLine, count: number): readonly string[] {
  const widthBefore = widthsOf(line);
  const atWords = wordBreaks(line.text);
  const breaks = atWords.length >= count - 1 ? atWords : graphemeBreaks(line.text);
  const cuts = narrowest(breaks, count, line.text.length, (from, to) =>
    (widthBefore[to] ?? 0) - (widthBefore[from] ?? 0),
  );
  return cuts
    .map((start, at) => line.text.slice(start, cuts[at + 1] ?? line.text.length).trim())
    .filter((text) => text !== '');
}

/** The sum of advances before each UTF-16 offset, in the order of reading. */
function widthsOf(line: TextLine): readonly number[] {
  const own = new Array<number>(line.text.length + 1).fill(0);
  for (const { glyphs } of line.runs) {
    for (const { cluster, advance } of glyphs) own[cluster] = (own[cluster] ?? 0) + advance;
  }
  let sum = 0;
  return own.map((width) => {
    const before = sum;
    sum += width;
    return before;
  });
}

/** Offsets at which a line may begin: after spaces, and between words of scripts that have none. */
function wordBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  let previous = '';
  for (const { segment, index } of words.segment(text)) {
    const afterSpace = /\s$/u.test(previous) && !/^\s/u.test(segment);
    const betweenWords = unspaced.test(previous) && unspaced.test(segment);
    if (index > 0 && (afterSpace || betweenWords)) breaks.push(index);
    previous = segment;
  }
  return breaks;
}

function graphemeBreaks(text: string): readonly number[] {
  return [...graphemes.segment(text)].map(({ index }) => index).slice(1);
}

/** The starts of so many lines that the widest is as narrow as can be. */
function narrowest(
  breaks: readonly number[],
  count: number,
  end: number,
  widthOf: (from: number, to: number) => number,
): readonly number[] {
  const widest = (starts: readonly number[]) =>
    Math.max(...starts.map((start, at) => widthOf(start, starts[at + 1] ?? end)));
  let starts: readonly number[] = [0];
  // One cut at a time, each where it makes the least of the remaining lines, then moved until nothing improves.
  for (let line = 1; line < count && line <= breaks.length; line += 1) {
    const free = breaks.filter((offset) => !starts.includes(offset));
    const tries = free.map((offset) => [...starts, offset].toSorted((a, b) => a - b));
    starts = best(tries, widest) ?? starts;
  }
  for (let improved = true; improved; ) {
    const moves = starts.slice(1).flatMap((_, at) =>
      breaks
        .filter((offset) => !starts.includes(offset))
        .map((offset) => starts.with(at + 1, offset).toSorted((a, b) => a - b)),
    );
    const move = best(moves, widest);
    improved = move !== undefined && widest(move) < widest(starts) - 1e-9;
    if (improved && move) starts = move;
  }
  return starts;
}

function best<T>(candidates: readonly T[], cost: (candidate: T) => number): T | undefined {
  let [cheapest, least]: [T | undefined, number] = [undefined, Infinity];
  for (const candidate of candidates) {
    const its = cost(candidate);
    if (its < least) [cheapest, least] = [candidate, its];
  }
  return cheapest;
}
