import type { Box } from '../design/lay-out.ts';
import type { Mark } from '../design/mark.ts';
import { artContent } from './art-content.ts';
import { fontSet } from './font-set.ts';
import type { ObjectWriter } from './object-block.ts';
import { ref } from './pdf-object.ts';
import { pictureContent, writePicture } from './picture.ts';
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
  const paintArt = (svg: string, box: Box): string => {
    const rectangles = rectangleArt(svg);
    if (rectangles !== null) return rectangles;
    const art = artContent(svg, sheet);
    if (art) {
      for (const opacity of art.opacities) opacities.add(opacity);
      return art.operators;
    }
    const name = `P${prefix}${pictures.length}`;
    pictures.push(`/${name} ${ref(writePicture(objects, svg, box))}`);
    return pictureContent(name, box);
  };
  return {
    paint(mark) {
      if (mark.kind === 'text') return textContent(mark, fonts);
      return paintArt(mark.svg, mark.kind === 'figure' ? mark.box : { left: 0, top: 0, ...sheet });
    },
    resources: () => ({
      fonts: fonts.write(objects),
      pictures: pictures.join(''),
      opacities: [...opacities],
    }),
  };
}
