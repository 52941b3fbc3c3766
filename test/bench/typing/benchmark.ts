import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Typing } from '../../../src/identity/typing/typing.ts';
import type { Vector } from './detectors.ts';

/** One person's typings, in order. */
export interface Typist {
  /** Every column of times, in seconds: what the paper's detectors compare. */
  readonly times: readonly Vector[];
  /** Holds and gaps alone, as a browser would send them. */
  readonly typings: readonly Typing[];
}

/** Times of many people who type the same password again and again. */
export interface Benchmark {
  /** SHA-256 of the file, unpacked. */
  readonly sha256: string;
  readonly typists: readonly Typist[];
}

/** @param file a CSV with the columns of DSL-StrongPasswordData.csv, plain or packed with gzip */
export function readBenchmark(file: string): Benchmark {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return benchmarkIn(isPacked ? gunzipSync(bytes) : bytes);
}

export function benchmarkIn(csv: Uint8Array): Benchmark {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, {
    columns: true,
    bom: true,
  });
  const bySubject = Map.groupBy(rows, ({ subject }) => subject ?? '');
  return {
    sha256: createHash('sha256').update(csv).digest('hex'),
    typists: [...bySubject.values()].map((typed) => ({
      times: typed.map((row) => timesIn(row, /^(?:H|DD|UD)\./u)),
      typings: typed.map(typingIn),
    })),
  };
}

function typingIn(row: Readonly<Record<string, string>>): Typing {
  const milliseconds = (columns: RegExp) => timesIn(row, columns).map((time) => time * 1000);
  return {
    phrase: 'tie5Roanl',
    holds: milliseconds(/^H\./u),
    gaps: milliseconds(/^DD\./u),
    corrections: 0,
    clock: 0.2,
  };
}

function timesIn(row: Readonly<Record<string, string>>, columns: RegExp): Vector {
  const times = Object.entries(row).flatMap(([name, text]) =>
    columns.test(name) ? [Number(text)] : [],
  );
  if (times.length === 0 || !times.every(Number.isFinite))
    throw new Error(
      `This is not a table of typings: a row has no times in columns ${columns.source}.`,
    );
  return times;
}
