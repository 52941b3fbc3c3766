import { rendererFingerprint } from '../../image/batch/renderer-fingerprint.ts';
import { ImagesFailed } from '../../image/batch/render-all.ts';
import { workInThreads } from '../../image/batch/work-in-threads.ts';
import type { VerificationCode } from '../../model/code.ts';
import type { PackerSettings, SessionAnswer, SessionJob } from './session-job.ts';

export interface PackSessionsOptions {
  /** Made on demand: those of a large site would fill the memory. */
  readonly jobs: Iterable<SessionJob>;
  readonly total: number;
  readonly cacheDir: string;
  /** Number of threads. The packs do not depend on it. */
  readonly workers: number;
  readonly onProgress?: (progress: PackProgress) => void;
}

export interface PackProgress {
  readonly total: number;
  readonly drawn: number;
  /** Taken from the cache. */
  readonly found: number;
}

/**
 * Writes the packs of sessions. Throws ImagesFailed after the last one, where certificates cannot be drawn.
 * @returns the certificates whose files cannot be stamped
 */
export async function packSessions({
  jobs,
  total,
  cacheDir,
  workers,
  onProgress,
}: PackSessionsOptions): Promise<ReadonlySet<VerificationCode>> {
  const settings: PackerSettings = { cacheDir, fingerprint: await rendererFingerprint() };
  const notStampable = new Set<VerificationCode>();
  const failures: string[] = [];
  let [drawn, found] = [0, 0];
  const record = (_job: SessionJob, answer: SessionAnswer) => {
    if (!answer.ok) failures.push(...answer.failures);
    else {
      for (const code of answer.notStampable) notStampable.add(code);
      if (answer.from === 'cache') found += 1;
      else drawn += 1;
    }
    onProgress?.({ total, drawn, found });
  };
  onProgress?.({ total, drawn, found });
  await workInThreads<SessionJob, SessionJob, SessionAnswer>(
    {
      script: new URL('./session-worker.ts', import.meta.url),
      settings,
      threads: Math.min(workers, total),
      batches: oneByOne(jobs),
      filled: (batch) => Promise.resolve(batch),
    },
    record,
  );
  if (failures.length > 0) throw new ImagesFailed(failures.toSorted());
  return notStampable;
}

function* oneByOne<T>(all: Iterable<T>): Generator<readonly T[]> {
  for (const one of all) yield [one];
}
