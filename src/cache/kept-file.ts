import { closeSync, fstatSync, futimesSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aDay } from '../values/duration.ts';

/** Where a cache keeps the file with a key: in one of 256 folders, so that none grows long. The key begins with hexadecimal digits. */
export const keptFile = (folder: string, key: string): string =>
  path.join(folder, key.slice(0, 2), key);

/**
 * The contents of a kept file, which count as used from now on; null where it is not there.
 *
 * A build reads tens of thousands of them and does nothing else meanwhile: promises would take several times as long.
 */
export function readKept(file: string): Buffer | null {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const now = Date.now();
    // The time of last use is kept to the day, which is as much as pruning asks for.
    if (now - fstatSync(handle).mtimeMs > aDay) futimesSync(handle, now / 1000, now / 1000);
    return readFileSync(handle);
  } catch {
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
