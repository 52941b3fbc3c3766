import type { TextMark } from '../design/mark.ts';
import type { ShapedRun } from '../text/shape-run.ts';
import type { TextLine } from '../text/text-line.ts';
import type { Cluster } from './cluster-font.ts';
import type { FontSet } from './font-set.ts';
import { rgb, short } from './pdf-object.ts';

/** Operators that set a text. Its runs follow each other as they are read, wherever they stand on the line. */
export function textContent({ text, anchor, fill }: TextMark, fonts: FontSet): string {
  const share = { left: 0, centre: 0.5, right: 1 }[anchor.align];
  const lines = text.lines.map((line, at) => {
    const x = anchor.x - line.width * text.size * share;
    return lineContent(
      line,
      { x, y: anchor.y + (text.baselines[at] ?? 0), size: text.size },
      fonts,
    );
  });
  return `${rgb(fill)} rg\n${lines.join('')}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function lineContent(line: TextLine, { x, y, size }: Place, fonts: FontSet): string {
  let pen = 0;
  const placed = line.runs.map((run) => {
    const left = x + pen * size;
    pen += run.glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return { run, left };
  });
  const runs = placed
    .toSorted((a, b) => a.run.run.start - b.run.run.start)
    .map(({ run, left }) => runContent(line.text, run, { x: left, y, size }, fonts));
  return `BT\n${runs.join('')}ET\n`;
}

function runContent(text: string, run: ShapedRun, { x, y, size }: Place, fonts: FontSet): string {
  const { name, font } = fonts.fontOf(run);
  const scale = run.run.file.family.scale;
  const perEm = 1000 / scale;
  let [wanted, reached] = [0, 0];
  let [shown, codes] = ['', ''];
  for (const cluster of clustersOf(text, run)) {
    const gap = Math.round(reached - wanted);
    if (gap !== 0) {
      shown += `${codes && `<${codes}>`}${gap}`;
      codes = '';
      reached -= gap;
    }
    const { code, width } = font.take(cluster, run);
    codes += code.toString(16).padStart(4, '0');
    reached += width;
    wanted += cluster.glyphs.reduce((sum, { advance }) => sum + advance, 0) * perEm;
  }
  if (codes) shown += `<${codes}>`;
  return `/${name} ${short(size * scale)} Tf 1 0 0 -1 ${short(x)} ${short(y)} Tm [${shown}]TJ\n`;
}

/** The run's clusters from left to right, each with the characters it stands for. */
function clustersOf(text: string, { run, glyphs }: ShapedRun): readonly Cluster[] {
  const turned = run.level % 2 === 1;
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].toSorted((a, b) => a - b);
  const clusters = starts.map((start, at) => ({
    text: text.slice(start, starts[at + 1] ?? run.end),
    glyphs: glyphs.filter(({ cluster }) => cluster === start),
  }));
  return turned ? clusters.toReversed().flatMap(takenApart) : clusters;
}

/**
 * Readers turn a line from right to left around character by character, so a letter and its marks have to be characters of their own
 * where each has its glyph.
 */
function takenApart({ text, glyphs }: Cluster): readonly Cluster[] {
  const characters = [...text].toReversed();
  if (characters.length !== glyphs.length) return [{ text, glyphs }];
  return glyphs.map((glyph, at) => ({ text: characters[at] ?? '', glyphs: [glyph] }));
}
