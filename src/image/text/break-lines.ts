import type { TextLine } from './text-line.ts';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Cuts a text into `count` lines of nearly the same width.
 * @param line the whole text, shaped as one line
 * @returns the lines without the spaces at which they were cut; fewer if the text has too few characters
 */
export function balancedLines(line: TextLine, count: number): readonly string[] {
  const widthBefore = widthsOf(line);
  const atWords = wordBreaks(line.text);
  const breaks = atWords.length >= count - 1 ? atWords : graphemeBreaks(line.text);
  const cuts = mostEven(
    breaks,
    count,
    line.text.length,
    (from, to) => (widthBefore[to] ?? 0) - (widthBefore[from] ?? 0),
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

/** The starts of so many lines that their widths differ least: the sum of their squares is the smallest. */
function mostEven(
  breaks: readonly number[],
  count: number,
  end: number,
  widthOf: (from: number, to: number) => number,
): readonly number[] {
  interface Way {
    readonly starts: readonly number[];
    readonly cost: number;
  }
  const extended = (way: Way, to: number): number =>
    way.cost + widthOf(way.starts.at(-1) ?? 0, to) ** 2;
  // The cheapest way to have begun the latest line at each break, for one line more each time.
  let ways: readonly Way[] = [{ starts: [0], cost: 0 }];
  for (let line = 1; line < count; line += 1) {
    const longer = breaks.flatMap((offset) => {
      const before = ways.filter(({ starts }) => (starts.at(-1) ?? 0) < offset);
      const cheapest = leastBy(before, (way) => extended(way, offset));
      return cheapest
        ? [{ starts: [...cheapest.starts, offset], cost: extended(cheapest, offset) }]
        : [];
    });
    if (longer.length === 0) break;
    ways = longer;
  }
  return leastBy(ways, (way) => extended(way, end))?.starts ?? [0];
}

function leastBy<T>(candidates: readonly T[], cost: (candidate: T) => number): T | undefined {
  let [cheapest, least]: [T | undefined, number] = [undefined, Infinity];
  for (const candidate of candidates) {
    const its = cost(candidate);
    if (its < least) [cheapest, least] = [candidate, its];
  }
  return cheapest;
}
