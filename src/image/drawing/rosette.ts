import { smoothLoop, type Point } from './smooth-curve.ts';

export interface Rosette {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly petals: number;
  /** How often the curve goes around before it meets its beginning; shares no divisor with `petals`. */
  readonly turns: number;
}

/** The engraver's flower: the same wave as in the border, bent around a point. One closed SVG path. */
export function rosette({ x, y, radius, petals, turns }: Rosette): string {
  const pointsPerPetal = 16;
  const waves = petals * turns + 1;
  const count = waves * pointsPerPetal;
  const points = Array.from({ length: count }, (_, at): Point => {
    const angle = (2 * Math.PI * at * turns) / count;
    const reach = radius * (0.62 + 0.38 * Math.sin((2 * Math.PI * at) / pointsPerPetal));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return smoothLoop(points);
}
