import { deflateSync } from 'node:zlib';
import type { Box } from '../design/lay-out.ts';
import type { DecorationMark, FigureMark, Mark } from '../design/mark.ts';
import { artContent, type ArtContent } from './art-content.ts';
import { fontSet } from './font-set.ts';
import type { ObjectWriter } from './object-block.ts';
import { ref } from './pdf-object.ts';
import { pictureContent, pictureOf, writePicture, type Picture } from './picture.ts';
import { rectangleArt } from './rectangle-art.ts';
import { textContent } from './text-content.ts';

/** What content asks for by name: entries of dictionaries. */
export interface Resources {
  readonly fonts: string;
  readonly pictures: string;
  /** In hundredths. */
  readonly opacities: readonly number[];
}

/** Turns marks into operators, and keeps what they need. */
export interface Painter {
  readonly paint: (mark: Mark) => string;
  /** Writes the fonts of everything that was painted. */
  readonly resources: () => Resources;
}

/** @param prefix of names, for those of several painters to lie in one dictionary */
export function painter(
  prefix: string,
  sheet: { width: number; height: number },
  objects: ObjectWriter,
): Painter {
  const fonts = fontSet(`F${prefix}`);
  const opacities = new Set<number>();
  const pictures: string[] = [];
  const paintArt = (mark: FigureMark | DecorationMark): string => {
    const rectangles = rectangleArt(mark.svg);
    if (rectangles !== null) return rectangles;
    const art = artContent(mark.svg, sheet);
    const box = mark.kind === 'figure' ? mark.box : { left: 0, top: 0, ...sheet };
    const picture = pictureFor(mark, art, box);
    if (picture) {
      const name = `P${prefix}${pictures.length}`;
      pictures.push(`/${name} ${ref(writePicture(objects, picture))}`);
      return pictureContent(name, box);
    }
    for (const opacity of art?.opacities ?? []) opacities.add(opacity);
    return art?.operators ?? '';
  };
  return {
    paint(mark) {
      return mark.kind === 'text' ? textContent(mark, fonts) : paintArt(mark);
    },
    resources: () => ({
      fonts: fonts.write(objects),
      pictures: pictures.join(''),
      opacities: [...opacities],
    }),
  };
}

/** Bytes that the lines of an institution's own drawing may take. A signature takes about two thousand. */
const heaviest = 8000;

/** What is put in as pixels: drawings that no operators can show, and those of so many lines that pixels take less. */
function pictureFor(
  { kind, svg }: FigureMark | DecorationMark,
  art: ArtContent | null,
  box: Box,
): Picture | null {
  if (!art) return pictureOf(svg, box);
  if (kind === 'decoration') return null;
  const weight = deflateSync(art.operators, { level: 9 }).length;
  if (weight <= heaviest) return null;
  const picture = pictureOf(svg, box);
  return picture.colours.length + picture.cover.length < weight ? picture : null;
}
