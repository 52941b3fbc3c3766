import { hardLink } from './hard-link.ts';
import { keptFile, readKept } from './kept-file.ts';
import { isPack } from './pack.ts';
import { writeAtomically } from './write-atomically.ts';

/** Gives a kept pack its name among those of a deploy. @returns whether it was there, and whole */
export function publishPack(folder: string, key: string, file: string): boolean {
  const kept = keptFile(folder, key);
  const bytes = readKept(kept);
  if (bytes === null || !isPack(bytes)) return false;
  linkOrWrite(kept, file, bytes);
  return true;
}

/** Keeps a new pack and gives it its name among those of a deploy. */
export function publishNewPack(folder: string, key: string, file: string, pack: Uint8Array): void {
  const kept = keptFile(folder, key);
  writeAtomically(kept, pack);
  linkOrWrite(kept, file, pack);
}

function linkOrWrite(kept: string, file: string, bytes: Uint8Array): void {
  // Not between two disks.
  if (!hardLink(kept, file)) writeAtomically(file, bytes);
}
