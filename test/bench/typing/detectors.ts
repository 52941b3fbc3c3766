import { eigenOf } from './eigen.ts';

/** Times of one typing: seconds, or their logarithms. */
export type Vector = readonly number[];

/** Learns from a subject's typings, and then says how unlike them another is. */
export type Detector = (training: readonly Vector[]) => (typed: Vector) => number;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const columnsOf = (rows: readonly Vector[]): readonly Vector[] =>
  rows[0]!.map((_, at) => rows.map((row) => row[at]!));

/** City-block distance from the mean, each time in its mean absolute deviations (Araújo et al. 2005). */
export const manhattanScaled: Detector = (training) => {
  const usual = columnsOf(training).map((values) => {
    const middle = mean(values);
    return { middle, deviation: mean(values.map((value) => Math.abs(value - middle))) };
  });
  return (typed) =>
    usual.reduce(
      (sum, { middle, deviation }, at) => sum + Math.abs(typed[at]! - middle) / deviation,
      0,
    );
};

/** How many times lie more than 1.96 standard deviations from the mean (Haider, Abbas and Zaidi 2000). */
export const outlierCount: Detector = (training) => {
  const usual = columnsOf(training).map((values) => {
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return { middle, deviation: Math.sqrt(squares / (values.length - 1)) };
  });
  return (typed) =>
    usual.filter(({ middle, deviation }, at) => Math.abs(typed[at]! - middle) > 1.96 * deviation)
      .length;
};

/** Smallest Mahalanobis distance to a training typing (Cho et al. 2000). */
export const nearestNeighbour: Detector = (training) => {
  const whiten = whiteningOf(training);
  const known = training.map((row) => Float64Array.from(whiten(row)));
  return (typed) => {
    const white = Float64Array.from(whiten(typed));
    return Math.min(...known.map((row) => squaredDistance(row, white)));
  };
};

function squaredDistance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at]! - other[at]!) ** 2;
  return sum;
}

/**
 * Turns distances of Mahalanobis into those of Euclid. Two of the paper's times add up to a third, so that the covariance has no
 * inverse; as in the paper's scripts a generalised one leaves out directions of next to no variance.
 */
function whiteningOf(training: readonly Vector[]): (row: Vector) => readonly number[] {
  const columns = columnsOf(training);
  const centred = columns.map((values) => {
    const middle = mean(values);
    return values.map((value) => value - middle);
  });
  const dot = (one: Vector, other: Vector) =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0);
  const { values, vectors } = eigenOf(
    centred.map((one) => centred.map((other) => dot(one, other) / (training.length - 1))),
  );
  // The square root of the smallest step of a double, as of MASS::ginv.
  const least = Math.max(...values) * Math.sqrt(Number.EPSILON);
  const axes = vectors.flatMap((vector, at) =>
    values[at]! > least ? [vector.map((part) => part / Math.sqrt(values[at]!))] : [],
  );
  return (row) => axes.map((axis) => dot(axis, row));
}
