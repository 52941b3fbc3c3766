import { Worker } from 'node:worker_threads';
import type { CalendarDay } from '../model/calendar.ts';
import type { Content } from '../model/content.ts';
import { imageJobs, type ImageJob, type WorkerAnswer, type WorkerSettings } from './image-job.ts';
import { rendererIdentity } from './renderer-identity.ts';

export interface RenderAllOptions {
  readonly content: Content;
  readonly today: CalendarDay;
  /** The folder that is published; the images go to `certificates/` in it. */
  readonly outDir: string;
  readonly cacheDir: string;
  /** How many threads draw. The images are the same with any number. */
  readonly workers: number;
  readonly onProgress?: (progress: RenderProgress) => void;
}

export interface RenderProgress {
  readonly total: number;
  readonly drawn: number;
  /** Taken from the cache. */
  readonly found: number;
  readonly bytes: number;
}

/** Some images could not be drawn; all others were written. */
export class ImagesFailed extends Error {
  /** One sentence for each image. */
  readonly failures: readonly string[];
  constructor(failures: readonly string[]) {
    super(`${failures.length} certificate images could not be drawn:\n${failures.join('\n')}`);
    this.name = 'ImagesFailed';
    this.failures = failures;
  }
}

/** Fewer jobs than this are not worth the start of another thread. */
const jobsPerWorker = 4;

/** Writes the images of all certificates. Throws ImagesFailed after the last one. */
export async function renderAll(options: RenderAllOptions): Promise<RenderProgress> {
  const { content, today, outDir, cacheDir, onProgress } = options;
  const jobs = imageJobs(content, today, outDir);
  let progress: RenderProgress = { total: jobs.length, drawn: 0, found: 0, bytes: 0 };
  onProgress?.(progress);
  const failures: string[] = [];
  const record = (job: ImageJob, answer: WorkerAnswer) => {
    if (answer.ok) progress = advanced(progress, answer.done);
    else failures.push(`${job.artwork.code} (${job.kind}): ${answer.what}`);
    onProgress?.(progress);
  };
  const settings = { cacheDir, identity: await rendererIdentity() };
  const waiting = jobs.values();
  const threads = Math.min(options.workers, Math.ceil(jobs.length / jobsPerWorker));
  await Promise.all(Array.from({ length: threads }, () => drawFrom(waiting, settings, record)));
  if (failures.length > 0) throw new ImagesFailed(failures.toSorted());
  return progress;
}

/** One thread, which takes job after job until none is left. */
async function drawFrom(
  waiting: Iterator<ImageJob>,
  settings: WorkerSettings,
  record: (job: ImageJob, answer: WorkerAnswer) => void,
): Promise<void> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: settings,
  });
  try {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      record(next.value, await answerOf(worker, next.value));
    }
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, job: ImageJob): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`A drawing thread ended with code ${code}.`));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (answer: WorkerAnswer) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(answer);
    });
    worker.postMessage(job);
  });
}

function advanced(
  { total, drawn, found, bytes }: RenderProgress,
  done: { from: 'renderer' | 'cache'; bytes: number },
): RenderProgress {
  return {
    total,
    drawn: drawn + (done.from === 'renderer' ? 1 : 0),
    found: found + (done.from === 'cache' ? 1 : 0),
    bytes: bytes + done.bytes,
  };
}
