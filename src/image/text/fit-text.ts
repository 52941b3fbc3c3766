import { balancedLines } from './break-lines.ts';
import { shapeLine, type LineOptions, type TextLine } from './text-line.ts';
import type { TextStyle } from './text-style.ts';

/** A way to set a text: the number of lines, and the range of sizes in pixels. */
export interface Setting {
  readonly lines: number;
  readonly largest: number;
  readonly smallest: number;
}

export interface FitOptions extends LineOptions {
  readonly width: number;
  /** The most that the lines may need from the top of the ink to its bottom; no limit unless given. */
  readonly height?: number;
  /** Ways to set the text, the most wanted first. */
  readonly settings: readonly Setting[];
  /** Distance of baselines in em. */
  readonly leading: number;
}

/** Text in lines, at the size at which it fits. */
export interface FittedText {
  readonly lines: readonly TextLine[];
  readonly size: number;
  /** Baselines in pixels, the first one at 0. */
  readonly baselines: readonly number[];
  /** Ink above the first baseline and below the last one, in pixels. */
  readonly ascent: number;
  readonly descent: number;
  readonly width: number;
}

/** No setting allows the text to be so small, or in so many lines, that it fits. */
export class TextDoesNotFit extends Error {
  readonly text: string;
  constructor(text: string) {
    super(`The text “${text}” does not fit into its place, however small it is set. Shorten it.`);
    this.name = 'TextDoesNotFit';
    this.text = text;
  }
}

/**
 * Sets a text in the first way that does not make it too small, or in one before that if it would be larger there: a tall script gains
 * nothing from more lines. Throws TextDoesNotFit.
 */
export async function fitText(
  text: string,
  style: TextStyle,
  options: FitOptions,
): Promise<FittedText> {
  const whole = await shapeLine(text, style, options);
  let largest: { lines: readonly TextLine[]; size: number } | null = null;
  for (const setting of options.settings) {
    const lines =
      setting.lines === 1 ? [whole] : await linesOf(whole, style, setting.lines, options);
    const size = Math.min(setting.largest, sizeOf(lines, options));
    if (!largest || size > largest.size) largest = { lines, size };
    if (size < setting.smallest) continue;
    return placed(largest.lines, Math.floor(largest.size * 4) / 4, options.leading);
  }
  throw new TextDoesNotFit(whole.text);
}

/** Sets lines that are given, as large as they fit into a width. */
export async function setLines(
  texts: readonly string[],
  style: TextStyle,
  { width, largest, leading }: Pick<FitOptions, 'width' | 'leading'> & Pick<Setting, 'largest'>,
): Promise<FittedText> {
  const lines = await Promise.all(texts.map((text) => shapeLine(text, style)));
  return placed(lines, Math.min(largest, sizeOf(lines, { width, leading })), leading);
}

function linesOf(
  whole: TextLine,
  style: TextStyle,
  count: number,
  { lang = null }: FitOptions,
): Promise<TextLine[]> {
  const { direction } = whole;
  return Promise.all(
    balancedLines(whole, count).map((line) => shapeLine(line, style, { lang, direction })),
  );
}

/** The largest size at which the lines fit both ways. */
function sizeOf(
  lines: readonly TextLine[],
  { width, height = Infinity, leading }: Pick<FitOptions, 'width' | 'height' | 'leading'>,
): number {
  const unit = placed(lines, 1, leading);
  const inkHeight = unit.ascent + (unit.baselines.at(-1) ?? 0) + unit.descent;
  return Math.min(width / Math.max(unit.width, 1e-6), height / Math.max(inkHeight, 1e-6));
}

function placed(lines: readonly TextLine[], size: number, leading: number): FittedText {
  const baselines: number[] = [];
  let [baseline, below] = [0, 0];
  for (const [at, line] of lines.entries()) {
    // Scripts that stack reach further than the leading: their ink must not touch.
    if (at > 0) baseline += Math.max(leading, below + line.ascent + 0.1) * size;
    baselines.push(baseline);
    below = line.descent;
  }
  return {
    lines,
    size,
    baselines,
    ascent: (lines[0]?.ascent ?? 0) * size,
    descent: (lines.at(-1)?.descent ?? 0) * size,
    width: Math.max(0, ...lines.map((line) => line.width)) * size,
  };
}
