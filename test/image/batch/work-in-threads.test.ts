import { expect, it } from 'vitest';
import { workInThreads } from '../../../src/image/batch/work-in-threads.ts';

const echo = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (jobs) => jobs.forEach((job) => parentPort.postMessage(job)));`;
const script = new URL(`data:text/javascript,${encodeURIComponent(echo)}`);
const batches = Array.from({ length: 20 }, (_, at) => [2 * at + 1, 2 * at + 2]);

it('records the answer to every job', async () => {
  const answers: (readonly [number, number])[] = [];
  await workInThreads<number, number, number>(
    { script, settings: null, threads: 3, batches, filled: (batch) => Promise.resolve(batch) },
    (job, answer) => answers.push([job, answer]),
  );
  expect(answers.toSorted(([one], [other]) => one - other)).toEqual(
    batches.flat().map((job) => [job, job]),
  );
});

it('begins no batch after one that cannot be filled', async () => {
  const begun: number[] = [];
  const answered: number[] = [];
  const filled = async (batch: readonly number[]) => {
    begun.push(...batch);
    if (batch.includes(8)) throw new Error('It cannot be filled.');
    return batch;
  };
  await expect(
    workInThreads<number, number, number>(
      { script, settings: null, threads: 2, batches, filled },
      (job) => answered.push(job),
    ),
  ).rejects.toThrow('It cannot be filled.');
  // The other thread was at work on one batch at most.
  expect(begun.length).toBeLessThanOrEqual(12);
  expect(answered.length).toBe(begun.length - 2);
});

it('ends where an answer cannot be recorded', async () => {
  const recorded: number[] = [];
  await expect(
    workInThreads<number, number, number>(
      { script, settings: null, threads: 1, batches, filled: (batch) => Promise.resolve(batch) },
      (job) => {
        if (job === 5) throw new Error('It cannot be recorded.');
        recorded.push(job);
      },
    ),
  ).rejects.toThrow('It cannot be recorded.');
  expect(Math.max(...recorded)).toBeLessThanOrEqual(6);
});

it('ends where a thread fails before its first batch is filled', async () => {
  const failing = new URL(
    `data:text/javascript,${encodeURIComponent("throw new Error('No renderer.');")}`,
  );
  const { promise: never } = Promise.withResolvers<readonly number[]>();
  await expect(
    workInThreads<number, number, number>(
      { script: failing, settings: null, threads: 2, batches, filled: () => never },
      () => undefined,
    ),
  ).rejects.toThrow('No renderer.');
});
