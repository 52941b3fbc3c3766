/** The checksum of a zlib stream (RFC 1950) in its two sums, so that it can be told what has changed. */
export interface Adler32 {
  readonly low: number;
  readonly high: number;
}

const modulus = 65521;
/** Number of bytes that can be summed before the sums need to be reduced. */
const batch = 3800;

export function adler32(bytes: Uint8Array): Adler32 {
  let [low, high] = [1, 0];
  for (let start = 0; start < bytes.length; start += batch) {
    const end = Math.min(start + batch, bytes.length);
    for (let at = start; at < end; at += 1) {
      low += bytes[at]!;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  return { low, high };
}

/**
 * The checksum after some bytes have changed.
 * @param sum of all changes
 * @param weighted sum of all changes, each times the number of bytes from it to the end, itself included
 */
export function adler32After({ low, high }: Adler32, sum: number, weighted: number): Adler32 {
  return { low: positive(low + sum), high: positive(high + weighted) };
}

export function adler32Bytes({ low, high }: Adler32): Uint8Array {
  return Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255);
}

function positive(value: number): number {
  return ((value % modulus) + modulus) % modulus;
}
