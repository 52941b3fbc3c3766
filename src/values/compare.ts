/** Orders texts by their code units, the same on every machine: negative where the first comes before the second, 0 where they are equal. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
