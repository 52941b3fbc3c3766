import { execFile } from 'node:child_process';
import { cp, lstat, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Copies what git knows of this project, and what it would add, to a folder: a clone with the changes that are not yet committed. */
export async function cloneTo(folder: string): Promise<void> {
  const { stdout } = await run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    { maxBuffer: 1 << 26 },
  );
  const { stdout: gone } = await run('git', ['ls-files', '-z', '--deleted']);
  const deleted = new Set(gone.split('\0'));
  for (const file of stdout.split('\0').filter((name) => name && !deleted.has(name))) {
    const copy = path.join(folder, file);
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(file, copy);
  }
}

/** Runs npm in a folder, with nothing of what the surroundings have set for a site or an installation of their own. */
export async function npm(folder: string, ...words: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run('npm', words, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    maxBuffer: 1 << 26,
  });
  return stdout + stderr;
}

/** Megabytes of 1024 × 1024 that a folder takes on the disk; a file with several names counts once. */
export async function megabytesOf(folder: string): Promise<number> {
  const counted = new Set<number>();
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const { ino, blocks } = await lstat(path.join(entry.parentPath, entry.name));
    if (counted.has(ino)) continue;
    counted.add(ino);
    bytes += blocks * 512;
  }
  return bytes / (1 << 20);
}
