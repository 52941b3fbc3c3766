import { parentPort, workerData } from 'node:worker_threads';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { imageCache } from './image-cache.ts';
import type { ImageDone, SentJob, WorkerAnswer, WorkerSettings } from './image-job.ts';
import { publishKept } from './publish-kept.ts';
import { fileRenderer } from '../render-file.ts';

const { cacheDir, fingerprint } = workerData as WorkerSettings;
const cache = imageCache(cacheDir, fingerprint);
const renderFile = fileRenderer(cache.prepared);

parentPort?.on('message', (batch: readonly SentJob[]) => void answer(batch));

async function answer(batch: readonly SentJob[]): Promise<void> {
  for (const job of batch) parentPort?.postMessage(await outcomeOf(job));
}

async function outcomeOf(job: SentJob): Promise<WorkerAnswer> {
  try {
    return { ok: true, done: await finish(job) };
  } catch (error) {
    return { ok: false, what: error instanceof Error ? error.message : String(error) };
  }
}

async function finish({
  artwork,
  kind,
  file,
  credentialKey,
  credential,
}: SentJob): Promise<ImageDone> {
  const began = performance.now();
  const key = cache.keyOf(artwork, kind, credentialKey);
  const kept = publishKept(cache, key, file);
  if (kept) return kept;
  const image = await renderFile(artwork, kind, credential);
  cache.keep(key, image);
  if (!cache.link(key, file)) writeAtomically(file, image);
  return {
    from: 'renderer',
    bytes: image.byteLength,
    milliseconds: performance.now() - began,
  };
}
