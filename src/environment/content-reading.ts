import type { LoadResult } from '../load/load-content.ts';
import { openContent } from './open-content.ts';

// Astro runs its configuration, the content collections and the built pages each with their own copy of this module.
const place = globalThis as { [key: symbol]: Promise<LoadResult> | undefined };
const reading = Symbol.for('laurel.content-reading');

/** The content as this process last read it: read when first asked for, and then shared by all that takes part. */
export function contentReading(): Promise<LoadResult> {
  return (place[reading] ??= openContent());
}

/** Reads the content again, for everyone who asks from now on. */
export function readContentAgain(): Promise<LoadResult> {
  place[reading] = undefined;
  return contentReading();
}
