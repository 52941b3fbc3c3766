/** A row each. */
export type Matrix = readonly (readonly number[])[];

export interface Eigen {
  readonly values: readonly number[];
  /** The vector that belongs to each value. */
  readonly vectors: Matrix;
}

const mostSweeps = 60;

/** Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 8.5). */
export function eigenOf(symmetric: Matrix): Eigen {
  const size = symmetric.length;
  const a = symmetric.map((row) => Float64Array.from(row));
  const v = a.map((_, at) => Float64Array.from({ length: size }, (_each, to) => +(at === to)));
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(a); sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);
  }
  return { values: a.map((row, at) => row[at]!), vectors: v.map((row) => [...row]) };
}

type Rows = readonly Float64Array[];

/** Turns rows and columns p and q so that what stands where they cross becomes 0. */
function rotate(a: Rows, v: Rows, p: number, q: number): void {
  const crossing = a[p]![q]!;
  if (crossing === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * crossing);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, row, p, q, cosine, sine);
  for (let at = 0; at < a.length; at += 1) {
    [a[p]![at], a[q]![at]] = turned(a[p]![at]!, a[q]![at]!, cosine, sine);
    [v[p]![at], v[q]![at]] = turned(v[p]![at]!, v[q]![at]!, cosine, sine);
  }
}

function turn(from: Float64Array, to: Float64Array, p: number, q: number, c: number, s: number) {
  [to[p], to[q]] = turned(from[p]!, from[q]!, c, s);
}

const turned = (x: number, y: number, c: number, s: number): [number, number] => [
  c * x - s * y,
  s * x + c * y,
];

function isDiagonal(a: Rows): boolean {
  const squares = (keep: (row: number, column: number) => boolean) =>
    a.reduce(
      (sum, row, at) => sum + row.reduce((part, x, to) => part + (keep(at, to) ? x * x : 0), 0),
      0,
    );
  return squares((row, column) => row !== column) <= 1e-30 * squares(() => true);
}
