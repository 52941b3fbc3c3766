import type { CertificateFile } from '../../model/addresses.ts';
import type { EarlierOutput } from '../../cache/earlier-output.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';
import { artworkOf } from '../artwork.ts';
import type { ImageDone, ImageJob, SentJob, WorkerAnswer, WorkerSettings } from './image-job.ts';
import { imageCache } from './image-cache.ts';
import { jobBatches, kinds } from './job-batches.ts';
import { publishKept } from './publish-kept.ts';
import { rendererFingerprint } from './renderer-fingerprint.ts';
import { workInThreads } from './work-in-threads.ts';

/** The signed credentials that print images and documents carry. */
export interface CarriedCredentials {
  /** Changes with every change to the credential; null where a certificate has none. */
  readonly keyOf: (code: VerificationCode) => string | null;
  /** In ASCII. Asked only for files that may have to be drawn. */
  readonly textOf: (code: VerificationCode) => Promise<string>;
}

export interface RenderAllOptions {
  readonly content: Content;
  readonly today: CalendarDay;
  /** The folder that is published; the images go to `certificates/` in it. */
  readonly outDir: string;
  readonly cacheDir: string;
  /** Number of threads that draw. The images do not depend on it. */
  readonly workers: number;
  /** Output of an earlier build in the published folder. */
  readonly earlier?: EarlierOutput;
  /** None unless given. */
  readonly credentials?: CarriedCredentials;
  readonly onProgress?: (progress: RenderProgress) => void;
}

export interface RenderProgress {
  readonly total: number;
  readonly drawn: number;
  /** Taken from the cache. */
  readonly found: number;
  readonly bytes: number;
}

export interface RenderResult extends RenderProgress {
  /** Milliseconds that threads worked on each kind of file. */
  readonly work: Readonly<Record<CertificateFile, number>>;
}

/** Some images could not be drawn; all others were written. */
export class ImagesFailed extends Error {
  /** One sentence for each image. */
  readonly failures: readonly string[];
  constructor(failures: readonly string[]) {
    super(`${failures.length} certificate files could not be drawn:\n${failures.join('\n')}`);
    this.name = 'ImagesFailed';
    this.failures = failures;
  }
}

const none: CarriedCredentials = { keyOf: () => null, textOf: () => Promise.resolve('') };

/** Fewer jobs than this are not worth the start of another thread. */
const jobsPerWorker = 2;
/** Up to this many files are looked up in the cache before any thread is started, which takes longer than looking them up. */
const fewFiles = 100;

/** Writes the images of all certificates. Throws ImagesFailed after the last one. */
export async function renderAll(options: RenderAllOptions): Promise<RenderResult> {
  const { content, today, outDir, cacheDir, earlier, onProgress, credentials = none } = options;
  const artworks = content.certificates.flatMap((one) => artworkOf(content, one, today) ?? []);
  const total = artworks.length * kinds.length;
  let progress: RenderProgress = { total, drawn: 0, found: 0, bytes: 0 };
  onProgress?.(progress);
  const work = { print: 0, screen: 0, social: 0, pdf: 0 };
  const failures: string[] = [];
  const settings: WorkerSettings = { cacheDir, fingerprint: await rendererFingerprint() };
  const cache = imageCache(cacheDir, settings.fingerprint);
  const keyOf = (job: ImageJob) => cache.keyOf(job.artwork, job.kind, job.credentialKey);
  const record = (job: ImageJob, answer: WorkerAnswer) => {
    if (answer.ok) {
      progress = advanced(progress, answer.done);
      work[job.kind] += answer.done.milliseconds;
    } else failures.push(`${job.artwork.code} (${job.kind}): ${answer.what}`);
    onProgress?.(progress);
  };
  const isTaken = (job: ImageJob) => {
    const bytes = earlier?.take(job.file, keyOf(job)) ?? null;
    if (bytes !== null) record(job, { ok: true, done: { from: 'cache', bytes, milliseconds: 0 } });
    return bytes !== null;
  };
  const drawn = (job: ImageJob, answer: WorkerAnswer) => {
    if (answer.ok) earlier?.written(job.file, keyOf(job));
    record(job, answer);
  };
  const isKept = (job: ImageJob) => {
    const done = publishKept(cache, keyOf(job), job.file);
    if (done) drawn(job, { ok: true, done });
    return done !== null;
  };
  const all = jobBatches(artworks, outDir, options.workers, credentials.keyOf);
  const untaken = without(all, isTaken);
  const batches = untaken.flat().length > fewFiles ? untaken : without(untaken, isKept);
  const threads = Math.min(options.workers, Math.ceil(batches.flat().length / jobsPerWorker));
  await workInThreads(
    {
      script: new URL('./render-worker.ts', import.meta.url),
      settings,
      threads,
      batches,
      filled: (batch) => filled(batch, credentials),
    },
    drawn,
  );
  if (failures.length > 0) throw new ImagesFailed(failures.toSorted());
  return { ...progress, work };
}

/** The batch with the credentials that its files carry. */
function filled(
  batch: readonly ImageJob[],
  { textOf }: CarriedCredentials,
): Promise<readonly SentJob[]> {
  return Promise.all(
    batch.map(async (job) => ({
      ...job,
      credential: job.credentialKey === null ? null : await textOf(job.artwork.code),
    })),
  );
}

/** The batches without the jobs that are done. */
const without = (
  batches: Iterable<readonly ImageJob[]>,
  isDone: (job: ImageJob) => boolean,
): readonly (readonly ImageJob[])[] =>
  Array.from(batches, (batch) => batch.filter((job) => !isDone(job))).filter(
    ({ length }) => length > 0,
  );

function advanced({ total, drawn, found, bytes }: RenderProgress, done: ImageDone): RenderProgress {
  return {
    total,
    drawn: drawn + (done.from === 'renderer' ? 1 : 0),
    found: found + (done.from === 'cache' ? 1 : 0),
    bytes: bytes + done.bytes,
  };
}
