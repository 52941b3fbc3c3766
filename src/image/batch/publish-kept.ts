import { writeAtomically } from '../../cache/write-atomically.ts';
import type { ImageCache } from './image-cache.ts';
import type { ImageDone } from './image-job.ts';

/** Publishes what the cache has under a key; null where it has nothing, or something damaged. */
export function publishKept(cache: ImageCache, key: string, file: string): ImageDone | null {
  const began = performance.now();
  const image = cache.find(key);
  if (!image) return null;
  if (!cache.link(key, file)) writeAtomically(file, image);
  return { from: 'cache', bytes: image.byteLength, milliseconds: performance.now() - began };
}
