import type { Shape } from '../drawing/shape.ts';

/** A shape and the id of the place that it is painted into. */
export interface StampField {
  readonly place: string;
  readonly shape: Shape;
}
