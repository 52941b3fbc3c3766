import { parentPort } from 'node:worker_threads';
import type { Sheet } from '../../../src/image/design/stampings.ts';
import { learners } from './learners.ts';
import type { Painter } from './painter.ts';
import { painters, type PainterName } from './painters.ts';

/** A range of certificates: the first number and the count. */
export interface Portion {
  readonly painter: PainterName;
  readonly size: Sheet;
  readonly from: number;
  readonly count: number;
}

/** Figures of a portion: milliseconds of preparation, 0 if already prepared, and the average bytes of an image. */
export interface Painted {
  readonly prepared: number;
  readonly bytes: number;
}

const ready = new Map<string, Painter>();
const learner = await learners();

parentPort?.on('message', (portion: Portion) => {
  void paint(portion).then((painted) => parentPort?.postMessage(painted));
});

async function paint({ painter, size, from, count }: Portion): Promise<Painted> {
  const start = performance.now();
  const key = `${painter} ${size}`;
  const known = ready.get(key);
  const draw = known ?? (await painters[painter](size, learner(0)));
  ready.set(key, draw);
  const prepared = known ? 0 : performance.now() - start;
  let bytes = 0;
  for (let at = from; at < from + count; at += 1) bytes += (await draw(learner(at))).length;
  return { prepared, bytes: Math.round(bytes / Math.max(1, count)) };
}
