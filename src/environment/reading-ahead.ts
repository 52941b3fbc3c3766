import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sizeIfThere } from './folder-size.ts';

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
  const bytes = await bytesOfSessions(dir);
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

async function bytesOfSessions(dir: string): Promise<number> {
  let bytes = 0;
  for (const part of ['certificates', 'records']) {
    bytes += (await sizeIfThere(path.join(dir, part)).catch(() => ({ bytes: 0 }))).bytes;
  }
  return bytes;
}
