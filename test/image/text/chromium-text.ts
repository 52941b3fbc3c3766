import type { Page } from 'playwright-core';
import type { FontFile } from '../../../src/fonts/font-file.ts';
import { rangesInclude, type CodePointRanges } from '../../../src/fonts/unicode-range.ts';
import type { TextRun } from '../../../src/image/text/text-run.ts';
import type { TextLine } from '../../../src/image/text/text-line.ts';
import type { TextStyle } from '../../../src/image/text/text-style.ts';
import { decode, type Decoded } from '../png.ts';

/** A line as Chromium sets it: black on white, the left end of its baseline at the origin. */
export interface ChromiumLine {
  readonly image: Decoded;
  /** Of the text, in pixels. */
  readonly width: number;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Where the baseline begins. */
  readonly left: number;
  readonly baseline: number;
}

/** Has Chromium set a line in the font files in which we have set it. */
export async function setByChromium(
  page: Page,
  line: TextLine,
  {
    style,
    size,
    lang,
    canvas,
  }: { style: TextStyle; size: number; lang: string | null; canvas: Canvas },
): Promise<ChromiumLine> {
  const runs = line.runs.map(({ run }) => run);
  await page.setViewportSize({ width: canvas.width, height: canvas.height });
  await page.setContent(
    `<style>${await fontFaces(runs, line.text)}${sheetOf(style, size)}</style>`,
  );
  const { width, baseline } = await page.evaluate(composed, {
    pieces: piecesOf(runs, line.text),
    lang: lang ?? '',
    direction: line.direction,
  });
  await page.evaluate(
    ({ x, y }) => {
      document.body.style.transform = `translate(${x}px, ${y}px)`;
    },
    { x: canvas.left, y: canvas.baseline - baseline },
  );
  return { image: decode(await page.screenshot()), width };
}

interface Piece {
  readonly family: string;
  readonly text: string;
}

/** Builds the line in the page and waits for its fonts. Runs in Chromium. */
async function composed({
  pieces,
  lang,
  direction,
}: {
  pieces: readonly Piece[];
  lang: string;
  direction: string;
}): Promise<{ width: number; baseline: number }> {
  const mark = document.createElement('i');
  const text = document.createElement('bdo');
  text.style.unicodeBidi = 'isolate';
  Object.assign(text, { lang, dir: direction });
  for (const { family, text: content } of pieces) {
    const span = document.createElement('span');
    span.style.fontFamily = family;
    span.textContent = content;
    text.append(span);
  }
  document.body.append(mark, text);
  await document.fonts.ready;
  const failed = [...document.fonts].filter(({ status }) => status === 'error');
  if (failed.length > 0) throw new Error(`Chromium does not read ${failed[0]?.family}.`);
  return {
    width: text.getBoundingClientRect().width,
    baseline: mark.getBoundingClientRect().bottom,
  };
}

/** Consecutive runs of one family, in the order of reading: the browser chooses among the family's files by itself. */
function piecesOf(runs: readonly TextRun[], text: string): readonly Piece[] {
  const pieces: { family: string; text: string }[] = [];
  for (const { file, start, end } of runs.toSorted((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (last?.family === file.family.id) last.text += text.slice(start, end);
    else pieces.push({ family: file.family.id, text: text.slice(start, end) });
  }
  return pieces;
}

/** Every file as a face of its family, for the ranges that its package gives, as style sheets of web fonts have it. */
async function fontFaces(runs: readonly TextRun[], text: string): Promise<string> {
  const files = [...new Set(runs.map(({ file }) => file))];
  const faces = files.map(async (file) => {
    const data = Buffer.from(await file.sfnt()).toString('base64');
    const given = runs
      .filter((run) => run.file === file)
      .flatMap(({ start, end }) => [...text.slice(start, end)]);
    return `@font-face {
      font-family: '${file.family.id}';
      font-weight: 1 1000;
      size-adjust: ${file.family.scale * 100}%;
      unicode-range: ${unicodeRange(file, given, files)};
      src: url(data:font/ttf;base64,${data});
    }`;
  });
  return (await Promise.all(faces)).join('');
}

/**
 * The package's ranges, and what we have set in this file though no file that we use has it in its range: spaces and marks stay with
 * the letters before them.
 */
function unicodeRange(
  { ranges, family }: FontFile,
  given: readonly string[],
  all: readonly FontFile[],
): string {
  const siblings = all.filter((file) => file.family === family);
  const beyond = given
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => !siblings.some((file) => rangesInclude(file.ranges, codePoint)))
    .map((codePoint): [number, number] => [codePoint, codePoint]);
  return [...pairsOf(ranges), ...beyond]
    .map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`)
    .join(',');
}

const pairsOf = (ranges: CodePointRanges): [number, number][] =>
  Array.from({ length: ranges.length / 2 }, (_, at) => [ranges[2 * at]!, ranges[2 * at + 1]!]);

function sheetOf(style: TextStyle, size: number): string {
  return `
    html { background: #fff; overflow: hidden }
    body { margin: 0; width: max-content; white-space: pre; color: #000; font-size: ${size}px; font-weight: ${style.weight};
      line-height: 3; font-synthesis: none; font-kerning: normal; text-rendering: geometricPrecision;
      font-optical-sizing: none; font-variation-settings: 'opsz' ${style.opticalSize}, 'wght' ${style.weight} }
    i { display: inline-block; width: 0; height: 0 }`;
}
