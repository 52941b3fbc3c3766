import path from 'node:path';
import type { FileOperations } from '../../edit/files/file-operations.ts';
import { temporaryName, WriteError } from '../../edit/files/replace-files.ts';

/** Writes a file that its owner alone may read, whole or not at all. Throws a WriteError. */
export async function writePrivately(
  file: string,
  text: string,
  files: FileOperations,
): Promise<void> {
  const fresh = temporaryName(file);
  try {
    await files.makeFolder(path.dirname(file));
    await files.remove(fresh);
    await files.create(fresh, text, 0o600);
    await files.rename(fresh, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WriteError(`${file} cannot be written (${code}).`, { cause: error });
  }
}
