export type Point = readonly [number, number];

/** Two control points and the end. */
export type Curve = readonly [Point, Point, Point];

/** Where a curve should be at a time from 0 to 1. */
export interface Sample {
  readonly t: number;
  readonly point: Point;
}

/**
 * The curve from the start to the guide's end that leaves and arrives in the guide's directions and comes closest to the samples: the
 * lengths of its two handles are found by least squares (P. J. Schneider, Graphics Gems I, 1990).
 */
export function fittedCurve(
  start: Point,
  [leaving, arriving, end]: Curve,
  samples: readonly Sample[],
): Curve {
  const [out, back] = [minus(leaving, start), minus(arriving, end)];
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (const { t, point } of samples) {
    const [one, two] = [3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t)];
    const still = pointOn(start, [start, end, end], t);
    const rest = minus(point, still);
    a += one * one * dot(out, out);
    b += one * two * dot(out, back);
    c += two * two * dot(back, back);
    d += one * dot(out, rest);
    e += two * dot(back, rest);
  }
  const determinant = a * c - b * b;
  const [first, second] =
    Math.abs(determinant) < 1e-9
      ? [1, 1]
      : [(d * c - e * b) / determinant, (e * a - d * b) / determinant];
  return [along(start, out, Math.max(0, first)), along(end, back, Math.max(0, second)), end];
}

export function pointOn(start: Point, [one, two, end]: Curve, t: number): Point {
  const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  return [
    p * start[0] + q * one[0] + r * two[0] + s * end[0],
    p * start[1] + q * one[1] + r * two[1] + s * end[1],
  ];
}

function minus([x, y]: Point, [otherX, otherY]: Point): Point {
  return [x - otherX, y - otherY];
}

function dot([x, y]: Point, [otherX, otherY]: Point): number {
  return x * otherX + y * otherY;
}

function along([x, y]: Point, [dx, dy]: Point, factor: number): Point {
  return [x + dx * factor, y + dy * factor];
}
