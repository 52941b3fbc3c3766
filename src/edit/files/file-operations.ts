import { link, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** File-system operations that the staff commands use. Passed in, so that tests can make any step fail. */
export interface FileOperations {
  /** The file's text; undefined if it does not exist. */
  readText(file: string): Promise<string | undefined>;
  /** Creates a file and returns once its text is on the disk. Fails with EEXIST where there is one, and leaves no part of a file. */
  create(file: string, text: string, mode?: number): Promise<void>;
  /** Gives a file a second name. Fails with EEXIST where there is one, and with another code where the file system has no such thing. */
  link(file: string, name: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; a missing file is not an error. */
  remove(file: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  /** Returns once the names in a folder are on the disk. */
  syncFolder(folder: string): Promise<void>;
  /** The type and the permission bits; undefined if the file does not exist. */
  modeOf(file: string): Promise<number | undefined>;
  /** The file that a link leads to; the path itself where there is nothing yet. */
  realPath(file: string): Promise<string>;
}

export const localFiles: FileOperations = {
  readText: (file) => orUndefined(readFile(file, 'utf8')),
  async create(file, text, mode = 0o666) {
    const handle = await open(file, 'wx', mode);
    try {
      await handle.writeFile(text, 'utf8');
      if (mode !== 0o666) await handle.chmod(mode);
      await handle.sync();
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  },
  link,
  rename,
  remove: (file) => rm(file, { force: true }),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true });
  },
  async syncFolder(folder) {
    // Windows cannot open a folder; its file systems keep names by themselves.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  },
  modeOf: async (file) => (await orUndefined(stat(file)))?.mode,
  realPath: async (file) => (await orUndefined(realpath(file))) ?? path.resolve(file),
};

async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
