import type { ModuleShape } from '../drawing/shape.ts';
import { drawText, type Anchor } from '../text/draw-text.ts';
import type { FittedText } from '../text/fit-text.ts';
import type { Box } from './layout.ts';

/** Something that stands on the sheet, whatever the medium: pixels need its shape alone, documents its meaning as well. */
export type Mark = TextMark | FigureMark | DecorationMark;

export interface TextMark {
  readonly kind: 'text';
  readonly text: FittedText;
  readonly anchor: Anchor;
  readonly fill: string;
  /** BCP 47 tag of the text where it is not in the certificate's own English. */
  readonly lang: string | null;
}

/** A drawing that says something. */
export interface FigureMark {
  readonly kind: 'figure';
  /** SVG elements. */
  readonly svg: string;
  /** The same as a flat shape, where it is one. */
  readonly shape?: ModuleShape;
  /** Text alternative: the figure in words. */
  readonly alt: string;
  readonly box: Box;
}

/** A drawing that says nothing. */
export interface DecorationMark {
  readonly kind: 'decoration';
  /** SVG elements. */
  readonly svg: string;
}

/** A mark and the id of the place in which it stands; null where it lies across the sheet. */
export interface PlacedMark {
  readonly place: string | null;
  readonly mark: Mark;
}

/** SVG elements that show the mark; its text is outlines. */
export function svgOf(mark: Mark): string {
  return mark.kind === 'text' ? drawText(mark.text, mark.anchor, mark.fill) : mark.svg;
}
