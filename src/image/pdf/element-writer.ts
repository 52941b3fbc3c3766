import type { FigureMark, TextMark } from '../design/mark.ts';
import type { ObjectWriter } from './object-block.ts';
import { structureElement } from './structure.ts';

interface ElementWriter {
  /** @returns the object of the element that a piece of content belongs to */
  take(place: string, mark: TextMark | FigureMark, piece: number): number;
  write(): void;
}

interface Element {
  readonly object: number;
  readonly place: string;
  readonly marks: (TextMark | FigureMark)[];
  readonly pieces: number[];
}

/** Makes an element of every mark; lines of text that are numbered, as `achievement-0` and `achievement-1` are, make one sentence. */
export function elementWriter(objects: ObjectWriter): ElementWriter {
  const elements = new Map<string, Element>();
  return {
    take(place, mark, piece) {
      const name = mark.kind === 'text' ? place.replace(/-\d+$/u, '') : place;
      let element = elements.get(name);
      if (!element) {
        element = { object: objects.reserve(), place, marks: [], pieces: [] };
        elements.set(name, element);
      }
      element.marks.push(mark);
      element.pieces.push(piece);
      return element.object;
    },
    write() {
      for (const { object, place, marks, pieces } of elements.values()) {
        objects.put(structureElement(marks, pieces, place), object);
      }
    },
  };
}
