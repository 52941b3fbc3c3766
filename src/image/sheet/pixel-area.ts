/** A rectangle of whole pixels; right and bottom are the first ones outside. */
export interface PixelArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
