import { fontsOf, type FontFile, type Fonts } from '../fonts/font-file.ts';
import { sfntIn, type ListedFont } from './font-pack.ts';

/**
 * Fonts that a deploy carries.
 * @param listed the files of a family, as the index has them
 * @param open unpacks the pack of a file; rejects with CouldNotCheck where that cannot be done
 */
export function packedFonts(
  listed: (family: string) => readonly ListedFont[],
  open: (name: string, sfntOf: (bytes: Buffer) => Uint8Array | undefined) => Promise<Uint8Array>,
): Fonts {
  return fontsOf((family) =>
    listed(family.id).map((font): FontFile => {
      const { slant, weight, name, ranges, characters } = font;
      return {
        ...{ family, slant, weight, name, ranges },
        characters: () => characters,
        sfnt: () => open(name, (bytes) => sfntIn(font, bytes)),
      };
    }),
  );
}
