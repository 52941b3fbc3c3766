import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { leastCharacters } from './kept-values.ts';

export interface AheadOptions {
  /** The content folder. */
  readonly dir: string;
  readonly now: Date;
}

/** Some 150,000 certificates, which one thread reads in ten seconds. */
const leastBytes = 16 * 1024 * 1024;

/**
 * Starts a second thread that reads large content from its end. What it finds is in the cache folder:
 * nothing depends on it, and nothing is lost if it fails.
 * @param least bytes of session files from which it is worth while
 * @returns a function that ends it
 */
export async function readingAhead(
  { dir, now }: AheadOptions,
  least = leastBytes,
): Promise<() => Promise<void>> {
  const bytes = await bytesOfSessions(dir).catch(() => 0);
  if (bytes < least) return () => Promise.resolve();
  const worker = new Worker(new URL('./reading-ahead-worker.ts', import.meta.url), {
    workerData: { dir, now } satisfies AheadOptions,
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('error', () => resolve()).once('exit', () => resolve());
  });
  return async () => {
    worker.postMessage('stop');
    await ended;
  };
}

/** Of session files that are long enough for what is found of them to be kept. */
async function bytesOfSessions(dir: string): Promise<number> {
  let bytes = 0;
  for (const part of ['certificates', 'records']) {
    const folder = path.join(dir, part);
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    const sizes = files.map((file) => sizeOf(path.join(folder, file)));
    bytes += sizes.filter((size) => size >= leastCharacters).reduce((sum, size) => sum + size, 0);
  }
  return bytes;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
