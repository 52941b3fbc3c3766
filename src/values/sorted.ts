/**
 * The place of the last number that is not above another; -1 where all are.
 * @param sorted numbers that never fall
 */
export function lastAtMost(sorted: ArrayLike<number>, most: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
