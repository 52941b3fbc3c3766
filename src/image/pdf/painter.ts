import type { DecorationMark, FigureMark, Mark } from '../design/mark.ts';
import type { Drawing } from './drawing.ts';
import { fontSet } from './font-set.ts';
import type { ObjectWriter } from './object-block.ts';
import { ref } from './pdf-object.ts';
import { pictureContent, writePicture } from './picture.ts';
import { textContent } from './text-content.ts';

/** Resources that content refers to by name: entries of dictionaries. */
export interface Resources {
  readonly fonts: string;
  readonly pictures: string;
  /** Opacities in hundredths. */
  readonly opacities: readonly number[];
}

/** Turns marks into operators, and collects the resources that these need. */
export interface Painter {
  readonly paint: (mark: Mark) => string;
  /** Writes the fonts of everything that was painted. */
  readonly resources: () => Resources;
}

/** A drawing as operators or pixels. */
export type DrawingOf = (mark: FigureMark | DecorationMark, sheet: SheetSize) => Drawing;

interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** @param prefix of names, so that those of several painters fit in one dictionary */
export function painter(
  prefix: string,
  sheet: SheetSize,
  objects: ObjectWriter,
  drawingOf: DrawingOf,
): Painter {
  const fonts = fontSet(`F${prefix}`);
  const opacities = new Set<number>();
  const pictures: string[] = [];
  const paintArt = (mark: FigureMark | DecorationMark): string => {
    const drawing = drawingOf(mark, sheet);
    if (drawing.kind === 'lines') {
      for (const opacity of drawing.opacities) opacities.add(opacity);
      return drawing.operators;
    }
    const name = `P${prefix}${pictures.length}`;
    pictures.push(`/${name} ${ref(writePicture(objects, drawing.picture))}`);
    return pictureContent(name, drawing.box);
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
