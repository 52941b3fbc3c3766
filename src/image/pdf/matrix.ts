/** An affine transformation as SVG and PDF write it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner one, then the outer one. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Reads `matrix(a b c d e f)`. */
export function parseMatrix(text: string | undefined): Matrix {
  const numbers = (text ?? '').match(/-?[\d.]+(?:e-?\d+)?/gu)?.map(Number) ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** The factor by which lengths grow, where it is the same in all directions; null where it is not. */
export function uniformScale([a, b, c, d]: Matrix): number | null {
  const [one, other] = [Math.hypot(a, b), Math.hypot(c, d)];
  const skewed = Math.abs(a * c + b * d) > 1e-3 * one * other;
  return skewed || Math.abs(one - other) > 1e-3 * one ? null : one;
}
