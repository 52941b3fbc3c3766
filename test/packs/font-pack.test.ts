import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hanFamilies, newsreader } from '../../src/fonts/catalogue.ts';
import { hasGlyph, type FontFile } from '../../src/fonts/font-file.ts';
import { filesIn, installedFonts } from '../../src/fonts/installed-fonts.ts';
import {
  fontIndex,
  fontPack,
  fontsIn,
  sfntIn,
  type ListedFont,
} from '../../src/packs/font-pack.ts';
import { packedFonts } from '../../src/packs/packed-fonts.ts';

const japanese = hanFamilies.find(({ han }) => han === 'ja')!;
const letters = Uint8Array.from([0, 1, 0, 0, 7]);

const listed = ({ family, slant, weight, name, ranges, characters }: FontFile): ListedFont => ({
  ...{ family: family.id, slant, weight, name, ranges, characters: characters() },
  sha256: hash('sha256', letters, 'buffer'),
});

describe('the list of fonts', () => {
  const all = [newsreader, japanese].flatMap(filesIn).map(listed);
  const fonts = packedFonts(fontsIn(fontIndex(all))!, async () => letters);

  it.each([newsreader, japanese])('has the files and characters of $id as installed', (family) => {
    for (const slant of ['roman', 'italic'] as const) {
      const [here, there] = [fonts, installedFonts].map((each) => each.filesOf(family, slant));
      expect(here!.map(listed)).toEqual(there!.map(listed));
    }
  });

  it('knows the forms of ideographs that a selector chooses', () => {
    const drawing = (codePoint: number, selector: number) =>
      fonts.filesOf(japanese).some((file) => hasGlyph(file, codePoint, selector));
    expect(drawing(0x8fbb, 0xe0100)).toBe(true);
    expect(drawing(0x8fbb, 0xe01ef)).toBe(false);
  });

  it('is the same bytes for the same fonts', () => {
    expect(
      fontIndex(all).equals(fontIndex([newsreader, japanese].flatMap(filesIn).map(listed))),
    ).toBe(true);
  });

  it('is not read from another pack', () => {
    expect(fontsIn(fontPack('a', letters))).toBeUndefined();
    expect(fontsIn(Buffer.from('no pack'))).toBeUndefined();
  });
});

describe('the pack of a font', () => {
  const font = listed(installedFonts.filesOf(newsreader)[0]!);

  it('has its bytes', () => {
    expect(sfntIn(font, fontPack(font.name, letters))).toEqual(letters);
  });

  it.each([
    ['of another font', fontPack('another', letters)],
    ['of another edition', fontPack(font.name, letters.with(4, 8))],
    ['that was cut', fontPack(font.name, letters).subarray(0, -1)],
  ])('is not taken from one %s', (_what, bytes) => {
    expect(sfntIn(font, bytes)).toBeUndefined();
  });
});
