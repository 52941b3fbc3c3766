/**
 * A token of deflate (RFC 1951, 3.2.5): a literal byte, or a copy of earlier bytes. One integer: the byte, or the copy's length in the
 * upper half and its distance in the lower half.
 */
export type Token = number;

export const shortestCopy = 3;
export const longestCopy = 258;
export const farthestCopy = 32768;

export function copyToken(length: number, distance: number): Token {
  return (length << 16) | distance;
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];

export const endOfBlock = 256;
export const literalSymbols = 286;
export const distanceSymbols = distanceBases.length;

/** The literal/length symbol of each length, and how many bits follow it. */
export const symbolOfLength = new Uint16Array(longestCopy + 1);
export const extraOfLength = new Uint8Array(longestCopy + 1);
export const restOfLength = new Uint8Array(longestCopy + 1);
for (let length = shortestCopy; length <= longestCopy; length += 1) {
  const at = lengthBases.findLastIndex((base) => base <= length);
  symbolOfLength[length] = 257 + at;
  extraOfLength[length] = at < 8 || at === 28 ? 0 : (at >> 2) - 1;
  restOfLength[length] = length - (lengthBases[at] ?? 0);
}

const distanceSymbol = new Uint8Array(farthestCopy + 1);
for (let distance = 1, at = 0; distance <= farthestCopy; distance += 1) {
  if (distance === distanceBases[at + 1]) at += 1;
  distanceSymbol[distance] = at;
}

export function symbolOfDistance(distance: number): number {
  return distanceSymbol[distance] ?? 0;
}

export function extraOfDistance(symbol: number): number {
  return symbol < 4 ? 0 : (symbol >> 1) - 1;
}

export function restOfDistance(distance: number, symbol: number): number {
  return distance - (distanceBases[symbol] ?? 0);
}
