import { smoothCurve } from './smooth-curve.ts';

/** Waves that weave a straight band. Lengths in pixels. */
export interface Winding {
  /** From the middle of the band to its edge. */
  readonly amplitude: number;
  /** Waves of the same shape, each out of step with the one before by an equal part of their length. */
  readonly strands: number;
  /** After so many pixels the pattern comes again, that is once for each strand in the length of a wave. */
  readonly repeat: number;
  /** Share of the band that the waves fill where they are narrowest, once in each repeat, 0–1; 1 keeps them straight. */
  readonly waist: number;
}

/** Points of a strand in one repeat: enough for the curve to be smooth, and the same ones for every strand. */
const pointsPerRepeat = 6;

/**
 * The engraver's curve along a straight band of a length, around its middle: SVG path data. It is its own mirror image, and each repeat
 * is drawn alike, to the pixel where it is a whole number of pixels.
 */
export function guilloche(length: number, { amplitude, strands, repeat, waist }: Winding): string {
  const step = repeat / pointsPerRepeat;
  const reach = Math.floor(length / 2 / step);
  const points = Array.from({ length: 2 * reach + 1 }, (_, at) => (at - reach) * step);
  return Array.from({ length: strands }, (_, strand) =>
    smoothCurve(
      points.map((x) => {
        const swell = waist + (1 - waist) * 0.5 * (1 + Math.cos((2 * Math.PI * x) / repeat));
        const turn = (x / repeat + strand) / strands;
        return [x, amplitude * swell * Math.cos(2 * Math.PI * turn)];
      }),
    ),
  ).join('');
}
