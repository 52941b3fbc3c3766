import bidiFactory from 'bidi-js';
import type { FontFile, Fonts } from '../../fonts/font-file.ts';
import { faceChooser } from './choose-face.ts';
import { clustersOf } from './clusters.ts';
import { scriptOf } from './script.ts';
import type { TextStyle } from './text-style.ts';

export type BaseDirection = 'ltr' | 'rtl';

/** A stretch of text with one script, one direction and one font file. Offsets are UTF-16 units of the line. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  /** Bidi embedding level: odd runs from right to left. */
  readonly level: number;
  /** ISO 15924; `Zyyy` where the text has no letter of any script. */
  readonly script: string;
  readonly file: FontFile;
}

const bidi = bidiFactory();
/** Letters, digits and controls without which a text runs from left to right throughout, in the blocks where they are. */
const leftward =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction of a text's first strong character; left to right where it has none. */
export function baseDirectionOf(text: string): BaseDirection {
  if (!leftward.test(text)) return 'ltr';
  return (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1
    ? 'rtl'
    : 'ltr';
}

interface RunOptions {
  readonly lang: string | null;
  readonly direction: BaseDirection;
  readonly fonts: Fonts;
}

/** Cuts a line into runs, in the order of reading. */
export function textRuns(
  line: string,
  style: TextStyle,
  { lang, direction, fonts }: RunOptions,
): readonly TextRun[] {
  const levels = embeddingLevels(line, direction);
  const clusters = clustersOf(line);
  const segments = clusters.map(({ segment }) => segment);
  const choose = faceChooser(segments, style, { lang, fonts });
  const scripts = resolvedScripts(segments);
  const runs: TextRun[] = [];
  for (const [at, { segment, index }] of clusters.entries()) {
    const last = runs.at(-1);
    const file = choose(segment, last?.file ?? null);
    const script = scripts[at] ?? 'Zyyy';
    const level = levels[index] ?? 0;
    const end = index + segment.length;
    if (last && last.file === file && last.script === script && last.level === level) {
      runs[runs.length - 1] = { ...last, end };
    } else {
      runs.push({ start: index, end, level, script, file });
    }
  }
  return runs;
}

function embeddingLevels(line: string, direction: BaseDirection): ArrayLike<number> {
  const plain = direction === 'ltr' && !leftward.test(line);
  return plain ? [] : bidi.getEmbeddingLevels(line, direction).levels;
}

/** The runs from left to right, as they stand on the line (rule L2 of the Unicode Bidirectional Algorithm). */
export function inVisualOrder(runs: readonly TextRun[]): readonly TextRun[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let start = 0;
    while (start < ordered.length) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return ordered;
}

/** A cluster of no script takes that of the one before it, at the beginning that of the first one with a script. */
function resolvedScripts(clusters: readonly string[]): readonly string[] {
  const own = clusters.map(scriptOf);
  let current = own.find((script) => script !== null) ?? 'Zyyy';
  return own.map((script) => (current = script ?? current));
}
