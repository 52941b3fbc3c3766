import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import {
  newsreader,
  scriptFamilies,
  sourceSans,
  type FontFamily,
  type Slant,
} from '../../src/fonts/catalogue.ts';
import { installedFonts } from '../../src/fonts/installed-fonts.ts';

describe('a family that draws a Latin letter as two other letters', () => {
  it.each(
    [newsreader, sourceSans, ...scriptFamilies.filter(({ id }) => id === 'noto-serif')].flatMap(
      (family) => [
        { family, slant: 'roman' as const },
        { family, slant: 'italic' as const },
      ],
    ),
  )('leaves it to another: $family.id, $slant', async ({ family, slant }) => {
    expect(drawnAsTwo(await outlines(family, slant)).join('')).toBe(family.misdrawn ?? '');
  });
});

type Outlines = ReadonlyMap<string, readonly string[]>;

/** The contours of each Latin letter, each from its own left edge on. */
async function outlines(family: FontFamily, slant: Slant): Promise<Outlines> {
  const found = new Map<string, readonly string[]>();
  for (const file of installedFonts.filesOf(family, slant)) {
    const font = create(Buffer.from(await file.sfnt()));
    if (font.isCollection) throw new Error('a font was expected');
    for (const codePoint of font.characterSet) {
      const letter = String.fromCodePoint(codePoint);
      if (!/^\p{Script=Latin}$/u.test(letter) || !/^[\p{Lu}\p{Ll}]$/u.test(letter)) continue;
      found.set(letter, contoursOf(font.glyphForCodePoint(codePoint).path.commands));
    }
  }
  return found;
}

type Commands = readonly { readonly command: string; readonly args: readonly number[] }[];

function contoursOf(commands: Commands): readonly string[] {
  const contours: (typeof commands)[number][][] = [];
  for (const each of commands) {
    if (each.command === 'moveTo') contours.push([]);
    contours.at(-1)?.push(each);
  }
  return contours.map((contour) => {
    const left = Math.min(...contour.flatMap(({ args }) => args.filter((_, at) => at % 2 === 0)));
    const fromLeft = ({ command, args }: Commands[number]) =>
      `${command} ${args.map((value, at) => Math.round(at % 2 === 0 ? value - left : value)).join(' ')}`;
    return contour.map(fromLeft).join(';');
  });
}

/** Letters with the contours of two others, but for those that are two letters by Unicode’s own account, such as ǆ. */
function drawnAsTwo(letters: Outlines): readonly string[] {
  const byContours = new Map([...letters].map(([letter, contours]) => [keyOf(contours), letter]));
  return [...letters].flatMap(([letter, contours]) => {
    const isOne = letter.normalize('NFKD') === letter;
    const isTwo = [...letters.values()].some((part) => {
      const rest = without(contours, part);
      return rest.length > 0 && rest.length < contours.length && byContours.has(keyOf(rest));
    });
    return isOne && isTwo ? [letter] : [];
  });
}

const keyOf = (contours: readonly string[]): string => contours.toSorted().join('|');

/** The contours without those of a part; all contours if any of the part are missing. */
function without(contours: readonly string[], part: readonly string[]): readonly string[] {
  const left = [...contours];
  for (const contour of part) {
    const at = left.indexOf(contour);
    if (at < 0) return contours;
    left.splice(at, 1);
  }
  return left;
}
