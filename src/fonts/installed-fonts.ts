import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FontFamily, Slant } from './catalogue.ts';
import { fontsOf, type Characters, type FontFile, type Fonts } from './font-file.ts';
import { FontUnusable, usingFont } from './font-unusable.ts';
import { readSfnt } from './sfnt.ts';
import { joined, parseUnicodeRanges, type CodePointRanges } from './unicode-range.ts';
import { variationSequences } from './variation-sequences.ts';

/** The fonts in the installed npm packages. Each file is opened at most once for its characters, when first asked about its range. */
export const installedFonts: Fonts = fontsOf(filesIn);

/** Subsets that every script's package repeats; the families before it in the catalogue draw them better. */
const sharedSubsets = new Set(['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'math', 'symbols']);
const everything: CodePointRanges = Uint32Array.of(0, 0x10ffff);

const require = createRequire(import.meta.url);

/** Every file of a family, as its package lists them. Throws FontUnusable if the package is not installed. */
export function filesIn(family: FontFamily): readonly FontFile[] {
  const folder = packageFolder(family.from);
  if (family.layout.kind === 'static') {
    return Object.entries(family.layout.files).flatMap(([slant, files]) =>
      Object.entries(files).map(([weight, file]) =>
        fileAt(path.join(folder, file), {
          ...{ family, slant: slant as Slant, weight: Number(weight), ranges: everything },
        }),
      ),
    );
  }
  const { axes, subsets } = family.layout;
  const wanted = unicodeRanges(folder).filter(
    ([subset]) => subsets === 'all' || !sharedSubsets.has(subset),
  );
  const slants: readonly Slant[] = family.italic ? ['roman', 'italic'] : ['roman'];
  return slants.flatMap((slant) =>
    wanted.map(([subset, ranges]) => {
      const style = slant === 'italic' ? 'italic' : 'normal';
      const name = `${family.id}-${subset.replace(/[[\]]/gu, '')}-${axes}-${style}.woff2`;
      return fileAt(path.join(folder, 'files', name), { family, slant, weight: null, ranges });
    }),
  );
}

/** A WOFF2 or TrueType file on this machine. Its methods throw FontUnusable where it is missing or damaged. */
export function fileAt(
  file: string,
  what: Pick<FontFile, 'family' | 'slant' | 'weight' | 'ranges'>,
): FontFile {
  let characters: Characters | undefined;
  return {
    ...what,
    name: path.parse(file).name,
    characters: () => (characters ??= usingFont(file, () => charactersIn(file, what.family))),
    sfnt: () => readSfnt(file),
  };
}

function charactersIn(file: string, { misdrawn = '' }: FontFamily): Characters {
  // Loaded when it is needed, and in a way that bundlers do not follow: a function that has packs does without.
  const { create } = require('fontkitten') as typeof import('fontkitten');
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error('it is a collection; one font was expected');
  const codePoints = new Set(font.characterSet);
  for (const letter of misdrawn) codePoints.delete(letter.codePointAt(0) ?? 0);
  const ranges = [...codePoints].map((codePoint) => [codePoint, codePoint] as const);
  return { codePoints: joined(ranges), sequences: variationSequences(font) };
}

function unicodeRanges(folder: string): readonly (readonly [string, CodePointRanges])[] {
  const file = path.join(folder, 'unicode.json');
  const listing = usingFont(
    file,
    () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
  );
  return Object.entries(listing).map(
    ([subset, ranges]) => [subset, parseUnicodeRanges(ranges)] as const,
  );
}

function packageFolder(name: string): string {
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new FontUnusable(`The font package ${name}`, 'is not installed');
  }
}
