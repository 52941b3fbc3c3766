import { LRUCache } from 'lru-cache';
import type { SharedArtwork } from './artwork.ts';

/** By object: artworks of a session that came together share one, and its texts need to be compared once only. */
const keys = new WeakMap<SharedArtwork, string>();

/**
 * Makes something for each session when it is first asked for, and keeps it for those that were used last: certificates come session by
 * session.
 * @param most how many are kept
 */
export function keptBySession<T>(
  most: number,
  make: (shared: SharedArtwork) => Promise<T>,
): (shared: SharedArtwork) => Promise<T> {
  const kept = new LRUCache<string, Promise<T>>({ max: most });
  return (shared) => {
    const key = keys.get(shared) ?? JSON.stringify(shared);
    keys.set(shared, key);
    const one = kept.get(key) ?? make(shared);
    kept.set(key, one);
    return one;
  };
}
