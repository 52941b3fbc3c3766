import { Worker } from 'node:worker_threads';

export interface ThreadWork<Job, Sent> {
  /** The module that each thread runs: it answers each message, an array of jobs, with one message for each of them, in their order. */
  readonly script: URL;
  /** Plain data with which threads are started. */
  readonly settings: unknown;
  readonly threads: number;
  /** Taken one after another by whichever thread is free. */
  readonly batches: Iterable<readonly Job[]>;
  /** The message that is sent for a batch. */
  readonly filled: (batch: readonly Job[]) => Promise<readonly Sent[]>;
}

/** Of a drawing thread: what one certificate leaves behind is collected seldom, since collecting takes all cores. */
export const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Is given the answer to each job when it comes. What it throws ends the work. */
type Recording<Job, Answer> = (job: Job, answer: Answer) => void;

/**
 * Has threads work through batches of jobs. Rejects where a thread ends before its work does, or a batch cannot be filled: no batch is begun
 * after that, and all threads have ended.
 */
export async function workInThreads<Job, Sent, Answer>(
  { script, settings, threads, batches, filled }: ThreadWork<Job, Sent>,
  record: Recording<Job, Answer>,
): Promise<void> {
  const waiting = batches[Symbol.iterator]();
  let isStopped = false;
  const oneThread = async () => {
    const worker = new Worker(script, { workerData: settings, resourceLimits });
    const failed = endOf(worker);
    try {
      for (let next = waiting.next(); !next.done && !isStopped; next = waiting.next()) {
        const sent = await Promise.race([failed, filled(next.value)]);
        await Promise.race([failed, answersOf(worker, next.value, sent, record)]);
      }
    } catch (error) {
      isStopped = true;
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: threads }, oneThread));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** Rejects when a thread fails or ends, also while it has nothing to do. */
function endOf(worker: Worker): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`A drawing thread ended with code ${code}.`)));
  // Every thread ends at last.
  promise.catch(() => undefined);
  return promise;
}

/** Sends a batch, and records the answer to each of its jobs when it comes. */
function answersOf<Job, Answer>(
  worker: Worker,
  batch: readonly Job[],
  sent: readonly unknown[],
  record: Recording<Job, Answer>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const unanswered = batch.values();
  let left = batch.length;
  const answered = (answer: Answer) => {
    const { value } = unanswered.next();
    try {
      if (value) record(value, answer);
    } catch (error) {
      reject(error);
      return;
    }
    left -= 1;
    if (left === 0) resolve(undefined);
  };
  worker.on('message', answered);
  worker.postMessage(sent);
  return promise.finally(() => worker.off('message', answered));
}
