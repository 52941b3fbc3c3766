import type { Shape } from '../drawing/shape.ts';
import type { StampField } from '../sheet/stamp.ts';
import { textOutlines } from '../text/draw-text.ts';
import type { Mark, PlacedMark } from './mark.ts';

/** A learner's own marks as shapes for their places; null where one lies across the sheet or is no flat shape. */
export function stampFields(marks: readonly PlacedMark[]): readonly StampField[] | null {
  const fields: StampField[] = [];
  for (const { place, mark } of marks) {
    const shape = shapeOf(mark);
    if (place === null || shape === null) return null;
    fields.push({ place, shape });
  }
  return fields;
}

function shapeOf(mark: Mark): Shape | null {
  if (mark.kind === 'figure') return mark.shape ?? null;
  if (mark.kind === 'decoration') return null;
  return { kind: 'outlines', fill: mark.fill, outlines: textOutlines(mark.text, mark.anchor) };
}
