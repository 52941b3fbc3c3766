import { openContent } from '../environment/open-content.ts';
import type { LoadResult } from '../load/load-content.ts';
import { buildState } from './build-state.ts';

/** The content as this process last read it: read when first asked for, and then shared by all that takes part. */
export function contentReading(): Promise<LoadResult> {
  return (buildState.reading ??= openContent());
}

/** Reads the content again, for everyone who asks from now on. */
export function readContentAgain(): Promise<LoadResult> {
  buildState.reading = undefined;
  return contentReading();
}
