import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkitten';
import type { FontFamily, Slant, StaticFiles } from './catalogue.ts';
import { FontUnusable, usingFont } from './font-unusable.ts';
import { variationSequences, type VariationSequences } from './variation-sequences.ts';
import { parseUnicodeRanges, rangesInclude, type CodePointRange } from './unicode-range.ts';

/** One font file of a family. Nothing of the file itself is read until its characters or bytes are asked for. */
export interface FontFile {
  readonly family: FontFamily;
  readonly slant: Slant;
  /** Absolute path of a WOFF2 or TrueType file. */
  readonly path: string;
  /** The weight of a static file; null where weight is a variable axis. */
  readonly weight: number | null;
  /** Outside of these the file has no character of use; inside, it may still lack some. */
  readonly ranges: readonly CodePointRange[];
}

/** Subsets that every script's package repeats; the families before it in the catalogue draw them better. */
const sharedSubsets = new Set(['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'math', 'symbols']);
const everything: readonly CodePointRange[] = [[0, 0x10ffff]];

const require = createRequire(import.meta.url);
const filesByFamily = new Map<string, readonly FontFile[]>();
const charactersByPath = new Map<string, Characters>();

interface Characters {
  readonly codePoints: ReadonlySet<number>;
  readonly sequences: VariationSequences;
}

/** The files of a family in one slant and near one weight, as its package lists them. */
export function filesOf(
  family: FontFamily,
  slant: Slant = 'roman',
  weight = 400,
): readonly FontFile[] {
  const key = `${family.id} ${slant} ${weight}`;
  let files = filesByFamily.get(key);
  if (!files) {
    files = listFiles(family, family.italic ? slant : 'roman', weight);
    filesByFamily.set(key, files);
  }
  return files;
}

/**
 * Whether the file is one to look in for a code point and has a glyph for it. Opens the file at most once.
 * @param selector a variation selector after it; then only the form that it chooses counts
 */
export function hasGlyph(file: FontFile, codePoint: number, selector?: number): boolean {
  return rangesInclude(file.ranges, codePoint) && holdsGlyph(file, codePoint, selector);
}

/** Whether the file has a glyph for a code point at all, as many have for the space. */
export function holdsGlyph(file: FontFile, codePoint: number, selector?: number): boolean {
  const { codePoints, sequences } = charactersOf(file);
  if (!codePoints.has(codePoint)) return false;
  return selector === undefined || sequences.has(codePoint, selector);
}

function charactersOf(file: FontFile): Characters {
  let characters = charactersByPath.get(file.path);
  if (!characters) {
    characters = usingFont(file.path, () => charactersIn(file));
    charactersByPath.set(file.path, characters);
  }
  return characters;
}

function charactersIn({ path: file, family }: FontFile): Characters {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error('it is a collection; one font was expected');
  const codePoints = new Set(font.characterSet);
  for (const letter of family.misdrawn ?? '') codePoints.delete(letter.codePointAt(0) ?? 0);
  return { codePoints, sequences: variationSequences(font) };
}

function listFiles(family: FontFamily, slant: Slant, weight: number): readonly FontFile[] {
  const folder = packageFolder(family.from);
  if (family.layout.kind === 'static') {
    const nearest = nearestWeight(family.layout.files[slant], weight);
    return [
      { family, slant, ...nearest, path: path.join(folder, nearest.path), ranges: everything },
    ];
  }
  const { axes, subsets } = family.layout;
  const style = slant === 'italic' ? 'italic' : 'normal';
  return Object.entries(unicodeRanges(folder))
    .filter(([subset]) => subsets === 'all' || !sharedSubsets.has(subset))
    .map(([subset, ranges]) => {
      const name = `${family.id}-${subset.replace(/[[\]]/gu, '')}-${axes}-${style}.woff2`;
      return { family, slant, weight: null, ranges, path: path.join(folder, 'files', name) };
    });
}

function unicodeRanges(folder: string): Record<string, readonly CodePointRange[]> {
  const file = path.join(folder, 'unicode.json');
  const listing = usingFont(
    file,
    () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
  );
  return Object.fromEntries(
    Object.entries(listing).map(([subset, ranges]) => [subset, parseUnicodeRanges(ranges)]),
  );
}

function nearestWeight(files: StaticFiles, weight: number): { path: string; weight: number } {
  const [nearest] = Object.entries(files)
    .map(([given, file]) => ({ weight: Number(given), path: file }))
    .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
  if (!nearest) throw new Error('A static font family lists no file for this slant.');
  return nearest;
}

function packageFolder(name: string): string {
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new FontUnusable(`The font package ${name}`, 'is not installed');
  }
}
