import { parentPort, workerData } from 'node:worker_threads';
import { bundledGlyphs } from '../fonts/coverage.ts';
import { readAhead } from '../load/read-sessions.ts';
import { keptValues } from './kept-values.ts';
import type { AheadOptions } from './reading-ahead.ts';

// Reads content from its last session until it is told to stop, or nothing is left. A stop waits for the session at hand, so that no file of
// the cache is half written.
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
const { dir, now } = workerData as AheadOptions;
await readAhead({ dir, now, glyphs: bundledGlyphs(), known: keptValues() }, stop.signal);
parentPort?.close();
