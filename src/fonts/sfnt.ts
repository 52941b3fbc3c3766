import { readFile } from 'node:fs/promises';
import { unusable } from './font-unusable.ts';

const woff2Signature = 'wOF2';

/** The bytes of a WOFF2 or TrueType file as an uncompressed TrueType or OpenType font. Throws FontUnusable. */
export async function readSfnt(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    if (bytes.toString('latin1', 0, 4) !== woff2Signature) return bytes;
    // Loaded when it is needed: a function that has packs does without.
    const { default: decompress } = await import('woff2-encoder/decompress');
    return await decompress(bytes);
  } catch (error) {
    throw unusable(file, error);
  }
}
