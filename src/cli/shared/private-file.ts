import path from 'node:path';
import type { FileOperations } from '../../edit/files/file-operations.ts';
import { temporaryName, WriteError } from '../../edit/files/replace-files.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

/** Why a private file must not be written to a place, in a sentence; undefined if it may. */
export async function privatePlaceRefusal(
  file: string,
  contentDir: string,
  { files, publishedFolders, wouldBeCommitted }: PrivateSurroundings,
): Promise<string | undefined> {
  const isIn = async (folder: string) => {
    const way = path.relative(await files.realPath(folder), await realPlace(file, files));
    return !way.startsWith('..') && !path.isAbsolute(way);
  };
  if (await isIn(contentDir))
    return 'The private file must not lie in the content folder, which is committed.';
  for (const folder of publishedFolders)
    if (await isIn(folder))
      return `The private file must not lie in ${folder}, which is published.`;
  if (((await files.modeOf(file)) ?? 0) >> 12 === folderType)
    return `${file} is a folder. Name a file.`;
  return (await wouldBeCommitted(file))
    ? `${file} lies in a git repository that does not ignore it, so it might be committed. Name a private file in .laurel/ or in another folder.`
    : undefined;
}

/** The type in the mode of a folder. */
const folderType = 0o04;

type PrivateSurroundings = Pick<
  StaffSurroundings,
  'files' | 'publishedFolders' | 'wouldBeCommitted'
>;

/** Where a file is or would be, with the links in its way followed. */
async function realPlace(file: string, files: FileOperations): Promise<string> {
  const parent = path.dirname(file);
  if ((await files.modeOf(file)) !== undefined || parent === file) return files.realPath(file);
  return path.join(await realPlace(parent, files), path.basename(file));
}

/** Writes a file that its owner alone may read, whole or not at all. Throws a WriteError. */
export async function writePrivately(
  file: string,
  text: string,
  files: FileOperations,
): Promise<void> {
  await withPrivateFile({ file, text, files }, () => Promise.resolve(exitCodes.ok));
}

export interface PrivateFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly files: FileOperations;
}

/**
 * Puts a file that its owner alone may read in place if the work succeeds. Its text is on the disk before the work begins, so that
 * the work is not done where the file cannot be written. Throws a WriteError.
 */
export async function withPrivateFile(
  { file, text, files }: PrivateFile,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const fresh = temporaryName(file);
  await orWriteError(file, async () => {
    await files.makeFolder(path.dirname(file));
    await files.remove(fresh);
    await files.create(fresh, text, 0o600);
  });
  let exitCode: ExitCode | undefined;
  try {
    exitCode = await work();
  } finally {
    if (exitCode !== exitCodes.ok) await files.remove(fresh);
  }
  if (exitCode === exitCodes.ok) await orWriteError(file, () => files.rename(fresh, file));
  return exitCode;
}

async function orWriteError(file: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new WriteError(`${file} cannot be written (${code}).`, { cause: error });
  }
}
