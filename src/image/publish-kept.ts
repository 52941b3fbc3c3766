import { writeWhole } from '../cache/write-whole.ts';
import type { ImageCache } from './image-cache.ts';
import type { ImageDone, ImageJob } from './image-job.ts';

/** Publishes what the cache has for a job; null where it has nothing, or something damaged. */
export function publishKept(
  cache: ImageCache,
  { artwork, kind, file, credentialKey }: ImageJob,
): ImageDone | null {
  const began = performance.now();
  const key = cache.keyOf(artwork, kind, credentialKey);
  const image = cache.find(key);
  if (!image) return null;
  if (!cache.link(key, file)) writeWhole(file, image);
  return { from: 'cache', bytes: image.byteLength, milliseconds: performance.now() - began };
}
