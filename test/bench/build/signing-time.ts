import { tracingChannel } from 'node:diagnostics_channel';
import type { BuildFigures } from './build-figures.ts';

/**
 * Listens from now on to how long this process signs credentials. Where several are signed at once, their time counts once.
 * @returns asks for the figures until now
 */
export function signingTime(): () => Pick<BuildFigures, 'signingSeconds' | 'signatures'> {
  let underWay = 0;
  let began = 0;
  let took = 0;
  let signatures = 0;
  tracingChannel('laurel:credential-signing').subscribe({
    start() {
      if (underWay === 0) began = performance.now();
      underWay += 1;
    },
    asyncEnd() {
      underWay -= 1;
      signatures += 1;
      if (underWay === 0) took += performance.now() - began;
    },
    end: () => undefined,
    asyncStart: () => undefined,
    error: () => undefined,
  });
  return () => ({ signingSeconds: took / 1000, signatures });
}
