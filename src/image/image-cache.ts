import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CertificateFile } from '../model/addresses.ts';
import type { CertificateArtwork } from './artwork.ts';
import { isWholePdf } from './pdf/pdf-file.ts';
import { isWholePng } from './whole-png.ts';

/** Finished images and documents by a hash of all that was drawn and of what drew it. */
export interface ImageCache {
  keyOf(artwork: CertificateArtwork, kind: CertificateFile): string;
  /** The file, or null where there is none or it is damaged. */
  find(key: string): Promise<Uint8Array | null>;
  keep(key: string, image: Uint8Array): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Opens the cache in a folder, which need not be there yet.
 * @param identity of the renderer; see `rendererIdentity`
 */
export function imageCache(folder: string, identity: string): ImageCache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);
  return {
    keyOf(artwork, kind) {
      const hash = createHash('sha256').update(JSON.stringify([identity, kind, artwork]));
      return `${hash.digest('hex')}.${kind === 'pdf' ? 'pdf' : 'png'}`;
    },

    async find(key) {
      const image = await readFile(fileOf(key)).catch(() => null);
      const isWhole = key.endsWith('.pdf') ? isWholePdf : isWholePng;
      if (!image || !isWhole(image)) return null;
      await markUsed(fileOf(key));
      return image;
    },

    keep: (key, image) => writeWhole(fileOf(key), image),
  };
}

/** Removes images that no build has used for so many days. */
export async function pruneImages(folder: string, days: number, now: Date): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((candidate) => /\.(?:png|pdf)/u.test(candidate))) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (now.getTime() - mtimeMs > days * day) await rm(file, { force: true });
  }
}

/** Writes a file so that it is never seen half-written: under another name first, then renamed. */
export async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, contents);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The time of last use is kept to the day, which is as much as pruning asks for. */
async function markUsed(file: string): Promise<void> {
  const { mtimeMs } = await stat(file);
  const now = new Date();
  if (now.getTime() - mtimeMs > day) await utimes(file, now, now);
}
