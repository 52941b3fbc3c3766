import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from './write-atomically.ts';
import pMap from 'p-map';
import { aDay } from '../values/duration.ts';

/** Says when the cache was last looked through. */
const stamp = 'pruned';

/**
 * Removes files that no build has used for a number of days, and those that an interrupted build left half-written. Looks through a
 * cache once a day: there may be many files in it.
 */
export async function prune(folder: string, days: number, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0 || (await wasPrunedOn(folder, now))) return;
  for (const name of names.filter((candidate) => candidate !== stamp)) {
    const files = await readdir(path.join(folder, name)).catch(() => []);
    await pMap(files, (file) => removeOld(path.join(folder, name, file), days, now), {
      concurrency: 16,
    });
  }
  writeAtomically(path.join(folder, stamp), Buffer.from(dayOf(now)));
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

async function wasPrunedOn(folder: string, now: Date): Promise<boolean> {
  const text = await readFile(path.join(folder, stamp), 'utf8').catch(() => '');
  return text === dayOf(now);
}

async function removeOld(file: string, days: number, now: Date): Promise<void> {
  // Another build may have removed it meanwhile.
  const found = await stat(file).catch(() => null);
  // A file that is published under another name takes no room here, and a build that finds it there does not look here.
  if (!found || found.nlink > 1) return;
  const kept = file.endsWith('.tmp') ? 1 : days;
  if (now.getTime() - found.mtimeMs > kept * aDay) await rm(file, { force: true });
}
