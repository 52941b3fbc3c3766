import type { IdentityService } from '../store/identity-service.ts';
import { readJpeg } from './jpeg.ts';
import type { StoredKey } from '../../account/stored-kind.ts';
import type { Problem } from '../store/problem.ts';
import type { StoredPhoto } from '../store/stored.ts';

export type PhotoKind = 'face' | 'document';

/** In bytes. The page sends a tenth of it. */
export const largestPhoto = 2 * 1024 * 1024;
/** Pixels, of the shorter side and of the longer one. */
const shortestSide = 240;
const longestSide = 4096;

export type PhotoReading =
  | { readonly ok: true; readonly photo: StoredPhoto }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a picture that was sent, and keeps only what it is drawn from. */
export function readPhoto(file: Uint8Array, now: Date): PhotoReading {
  if (file.length === 0) return refused('no-photo');
  if (file.length > largestPhoto) return refused('too-large');
  const read = readJpeg(file);
  if (!read.ok) return read;
  const { bytes, width, height } = read.jpeg;
  if (Math.min(width, height) < shortestSide) return refused('too-small');
  if (Math.max(width, height) > longestSide) return refused('too-large');
  const jpeg = Buffer.from(bytes).toString('base64');
  return { ok: true, photo: { jpeg, at: now.toISOString() } };
}

const refused = (problem: Problem): PhotoReading => ({ ok: false, problem });

/** A photo as bytes; null where there is none. Rejects with CouldNotCheck. */
export async function photoBytes(
  { vault }: Pick<IdentityService, 'vault'>,
  key: StoredKey<StoredPhoto>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const photo = await vault.read(key);
  return photo && new Uint8Array(Buffer.from(photo.jpeg, 'base64'));
}
