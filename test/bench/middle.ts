/** The median; of an even number of figures, the upper of the two in the middle. 0 where there is none. */
export const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
