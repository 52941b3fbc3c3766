import { readFile, stat } from 'node:fs/promises';
import type { ContentFile } from './content-files.ts';
import { decodeSource, type Decoding } from './decode-source.ts';
import { tooLarge, unreadable } from './file-refusals.ts';
import { limits } from '../limits.ts';
import { problemOfFile } from '../yaml/located.ts';

/** The text of a content file. Its size is asked for first, so that a huge file is never in memory. */
export async function readContentFile({
  file,
  absolute,
}: Pick<ContentFile, 'file' | 'absolute'>): Promise<Decoding> {
  try {
    const { size } = await stat(absolute);
    if (size > limits.fileBytes) {
      return { ok: false, problem: problemOfFile(file, tooLarge(size)) };
    }
    return decodeSource(file, await readFile(absolute));
  } catch (error) {
    return { ok: false, problem: problemOfFile(file, unreadable(error)) };
  }
}
