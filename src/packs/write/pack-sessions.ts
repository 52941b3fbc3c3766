import { workInThreads } from '../../image/batch/work-in-threads.ts';
import { packFingerprint } from './pack-fingerprint.ts';
import type { PackedLook, PackerSettings, SessionAnswer, SessionJob } from './session-job.ts';

export interface PackSessionsOptions<Session> {
  readonly sessions: readonly Session[];
  /** Opens a session. Called when a thread is free for it: all at once would fill the memory. */
  readonly jobOf: (session: Session) => Promise<SessionJob>;
  /** Is given the packs of each session. */
  readonly onPacked: (session: Session, looks: readonly PackedLook[]) => void;
  /** Is given what cannot be drawn at all, a sentence each. */
  readonly onFailed: (failures: readonly string[]) => void;
  readonly cacheDir: string;
  /** Number of threads. The packs do not depend on it. */
  readonly workers: number;
}

/** Finds in the cache, or makes, the packs of sessions. */
export async function packSessions<Session>(options: PackSessionsOptions<Session>): Promise<void> {
  const { sessions, jobOf, onPacked, onFailed, cacheDir, workers } = options;
  const settings: PackerSettings = { cacheDir, fingerprint: await packFingerprint() };
  await workInThreads<Session, SessionJob, SessionAnswer>(
    {
      script: new URL('./session-worker.ts', import.meta.url),
      settings,
      threads: Math.min(workers, sessions.length),
      batches: sessions.map((session) => [session]).values(),
      filled: (batch) => Promise.all(batch.map(jobOf)),
    },
    (session, answer) => {
      if (answer.ok) onPacked(session, answer.looks);
      else onFailed(answer.failures);
    },
  );
}
