import path from 'node:path';
import type { FileOperations } from '../../edit/files/file-operations.ts';
import { WriteError } from '../../edit/files/replace-files.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

/** Why a private key must not be written to a file; undefined if it may. */
export async function keyFileRefusal(
  file: string,
  contentDir: string,
  { checkout, files }: Pick<StaffSurroundings, 'checkout' | 'files'>,
): Promise<string | undefined> {
  const folder = await files.realPath(path.dirname(file));
  for (const committed of [contentDir, checkout]) {
    const way = path.relative(await files.realPath(committed), folder);
    if (!way.startsWith('..') && !path.isAbsolute(way))
      return `${file} lies in a folder that is committed. Name a file elsewhere: no repository may hold a private key.`;
  }
  return (await files.modeOf(file)) === undefined
    ? undefined
    : `There is a file ${file} already. Name a new one: a private key that is overwritten is lost.`;
}

/**
 * Writes a key to a file that only its owner can read, then runs the step that makes the key count; deletes the file if that fails.
 * Throws a WriteError.
 */
export async function withKeyFile(
  file: string | undefined,
  entry: string,
  files: FileOperations,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  if (file === undefined) return work();
  await create(file, `${entry}\n`, files);
  let exitCode: ExitCode | undefined;
  try {
    exitCode = await work();
    return exitCode;
  } finally {
    if (exitCode !== exitCodes.ok) await files.remove(file);
  }
}

async function create(file: string, text: string, files: FileOperations): Promise<void> {
  try {
    await files.create(file, text, 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WriteError(`${file} cannot be written (${code}).`, { cause: error });
  }
}
