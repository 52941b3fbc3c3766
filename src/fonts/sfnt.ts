import { readFile } from 'node:fs/promises';
import decompress from 'woff2-encoder/decompress';
import { unusable } from './font-unusable.ts';

const woff2Signature = 'wOF2';

/** The bytes of a WOFF2 or TrueType file as an uncompressed TrueType or OpenType font. Throws FontUnusable. */
export async function readSfnt(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    return bytes.toString('latin1', 0, 4) === woff2Signature ? await decompress(bytes) : bytes;
  } catch (error) {
    throw unusable(file, error);
  }
}
