import { Worker } from 'node:worker_threads';
import { resourceLimits } from '../../../src/image/batch/work-in-threads.ts';
import type { Sheet } from '../../../src/image/design/stampings.ts';
import type { Painted, Portion } from './bench-worker.ts';
import { painterNames, type PainterName } from './painters.ts';

/** Medians of the rounds. */
export interface Measured {
  readonly painter: PainterName;
  readonly size: Sheet;
  /** Images a second. */
  readonly oneWorker: number;
  readonly twoWorkers: number;
  readonly bytes: number;
  /** Milliseconds before the first image, once for each session, size and worker. */
  readonly prepare: number;
}

/** Images of a round: enough for the better part of a second. */
const portions: Readonly<Record<Sheet, Readonly<Record<PainterName, number>>>> = {
  print: { naive: 1, takumi: 6, sharp: 4, palette: 240, lossless: 120 },
  social: { naive: 8, takumi: 25, sharp: 25, palette: 400, lossless: 280 },
};

/** Measures all painters in turn, round after round, so that what else the machine does falls on all of them. */
export async function measure(
  sizes: readonly Sheet[],
  rounds: number,
): Promise<readonly Measured[]> {
  const workers = [0, 1].map(
    () => new Worker(new URL('./bench-worker.ts', import.meta.url), { resourceLimits }),
  );
  const contests = sizes.flatMap((size) => painterNames.map((painter) => ({ painter, size })));
  const seen = contests.map((contest) => ({
    ...contest,
    one: [] as number[],
    two: [] as number[],
    bytes: 0,
    prepare: 0,
  }));
  let next = 1;
  const run = async (painter: PainterName, size: Sheet, count: number, threads: number) => {
    const start = performance.now();
    const done = await Promise.all(
      workers.slice(0, threads).map((worker) => {
        const from = next;
        next += count;
        return answerOf(worker, { painter, size, from, count });
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    return { perSecond: (count * threads) / seconds, done };
  };
  for (const record of seen) {
    const { done } = await run(record.painter, record.size, 1, 2);
    record.prepare = done[0]?.prepared ?? 0;
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const record of seen) {
      const { painter, size } = record;
      const single = await run(painter, size, portions[size][painter], 1);
      record.one.push(single.perSecond);
      record.bytes = single.done[0]?.bytes ?? 0;
      record.two.push((await run(painter, size, portions[size][painter], 2)).perSecond);
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return seen.map(({ one, two, ...rest }) => ({
    ...rest,
    oneWorker: median(one),
    twoWorkers: median(two),
  }));
}

function answerOf(worker: Worker, portion: Portion): Promise<Painted> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (painted: Painted) => {
      worker.off('error', reject);
      resolve(painted);
    });
    worker.postMessage(portion);
  });
}

function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = (ordered.length - 1) / 2;
  return ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2;
}
