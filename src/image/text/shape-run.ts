import { Buffer, ClusterLevel, Direction, Feature, shape } from 'harfbuzzjs';
import { openFont, type ShapingFont } from './harfbuzz-font.ts';
import { takesTracking } from './script.ts';
import type { TextRun } from './text-run.ts';
import type { TextStyle } from './text-style.ts';

/** A glyph with its place. Lengths are em of the text's size, x to the right, y **upwards** as fonts have it. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** Offset in the line of the first character that the glyph stands for. */
  readonly cluster: number;
}

/** A run's glyphs from left to right. */
export interface ShapedRun {
  readonly run: TextRun;
  readonly shaping: ShapingFont;
  /** One font unit in em of the text's size; takes the family's optical scale in. */
  readonly unit: number;
  /** Space after each letter, in em; part of its advance. */
  readonly tracking: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Shapes one run with the whole line as context, so that letters join across runs. */
export async function shapeRun(
  line: string,
  run: TextRun,
  style: TextStyle,
  lang: string | null,
): Promise<ShapedRun> {
  const shaping = await openFont(run.file, style);
  const unit = run.file.family.scale / shaping.upem;
  const tracking = takesTracking(run.script) ? style.tracking : 0;

  const buffer = new Buffer();
  buffer.addText(line, run.start, run.end - run.start);
  buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setScript(run.script);
  buffer.setLanguage(lang ?? 'und');
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
  shape(shaping.font, buffer, featuresOf(style, tracking));

  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const glyphs = infos.map(({ codepoint: glyph, cluster }, at): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    const spaced = xAdvance > 0 ? tracking : 0;
    return {
      glyph,
      cluster,
      advance: xAdvance * unit + spaced,
      xOffset: xOffset * unit,
      yOffset: yOffset * unit,
    };
  });
  return { run, shaping, unit, tracking, glyphs };
}

function featuresOf(style: TextStyle, tracking: number): Feature[] {
  const features = style.features.map((tag) => new Feature(tag));
  // A ligature between letters that stand apart looks like a mistake.
  return tracking > 0 ? [...features, new Feature('liga', 0), new Feature('clig', 0)] : features;
}
