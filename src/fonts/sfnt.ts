import { readFile } from 'node:fs/promises';
import decompress from 'woff2-encoder/decompress';
import type { FontFile } from './font-file.ts';
import { unusable } from './font-unusable.ts';

const woff2Signature = 'wOF2';

/** The file's bytes as an uncompressed TrueType or OpenType font, which is what HarfBuzz reads. Throws FontUnusable. */
export async function readSfnt(file: FontFile): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file.path);
    return bytes.toString('latin1', 0, 4) === woff2Signature ? await decompress(bytes) : bytes;
  } catch (error) {
    throw unusable(file.path, error);
  }
}
