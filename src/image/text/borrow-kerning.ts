import { hasGlyph, type FontFile, type Fonts } from '../../fonts/font-file.ts';
import { shapeRun, type ShapedRun } from './shape-run.ts';
import type { TextStyle } from './text-style.ts';

/** Letters whose stroke Unicode does not take apart. */
const strokeless: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
};

/** A mark takes some of the room that its bare letter could move into. */
const shareKept = 0.65;

/**
 * Kerning between letters of one family that lie in different files, as V and ũ do: fonts cannot kern across files, so the pair takes
 * that of its bare letters. The runs are in visual order.
 */
export function borrowKerning(
  line: string,
  runs: readonly ShapedRun[],
  style: TextStyle,
  fonts: Fonts,
): Promise<readonly ShapedRun[]> {
  return Promise.all(
    runs.map(async (left, at) => {
      const right = runs[at + 1];
      const kerning = right ? await kerningBetween(line, [left, right], style, fonts) : 0;
      return kerning === 0 ? left : { ...left, glyphs: withLastAdvance(left.glyphs, kerning) };
    }),
  );
}

async function kerningBetween(
  line: string,
  [left, right]: readonly [ShapedRun, ShapedRun],
  style: TextStyle,
  fonts: Fonts,
): Promise<number> {
  const { file, script } = left.run;
  const oneWord = right.run.script === script && right.run.file.family === file.family;
  if (script !== 'Latn' || !oneWord) return 0;
  const first = bareLetter(line.slice(0, left.run.end), 'last');
  const second = bareLetter(line.slice(right.run.start), 'first');
  const both = fonts
    .filesOf(file.family, file.slant)
    .find((candidate) =>
      [first, second].every((letter) => hasGlyph(candidate, letter.codePointAt(0) ?? 0)),
    );
  if (!both || !/^\p{L}{2}$/u.test(first + second)) return 0;
  const width = (text: string) => advanceOf(text, both, style);
  const [together, alone, beside] = await Promise.all([first + second, first, second].map(width));
  return shareKept * ((together ?? 0) - (alone ?? 0) - (beside ?? 0));
}

function bareLetter(text: string, which: 'first' | 'last'): string {
  const letters = [...text.normalize('NFD')].filter((character) => !/\p{M}/u.test(character));
  const letter = letters.at(which === 'first' ? 0 : -1) ?? '';
  return strokeless[letter] ?? letter;
}

async function advanceOf(text: string, file: FontFile, style: TextStyle): Promise<number> {
  const run = { start: 0, end: text.length, level: 0, script: 'Latn', file };
  const { glyphs } = await shapeRun(text, run, { ...style, tracking: 0 }, null);
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

function withLastAdvance(glyphs: ShapedRun['glyphs'], change: number): ShapedRun['glyphs'] {
  return glyphs.map((glyph, at) =>
    at === glyphs.length - 1 ? { ...glyph, advance: glyph.advance + change } : glyph,
  );
}
