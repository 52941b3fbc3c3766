import { readFileSync, writeFileSync } from 'node:fs';
import type { Benchmark } from './benchmark.ts';
import type { ErrorRates } from './measured.ts';

/** The published part of a run: see `src/identity/typing/error-rates.json`. */
export interface WrittenRates {
  readonly benchmark: {
    readonly name: string;
    readonly source: string;
    /** Of the file, unpacked. */
    readonly sha256: string;
    readonly people: number;
    readonly typings: number;
  };
  readonly command: string;
  readonly versions: { readonly laurel: string; readonly node: string };
  readonly rates: ErrorRates;
}

export const ratesFile = new URL('../../../src/identity/typing/error-rates.json', import.meta.url);

export function writtenRates({ sha256, typists }: Benchmark, rates: ErrorRates): WrittenRates {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  return {
    benchmark: {
      name: 'DSL-StrongPasswordData.csv',
      source:
        'Killourhy and Maxion, Comparing Anomaly-Detection Algorithms for Keystroke Dynamics, DSN 2009; https://www.cs.cmu.edu/~keystroke/',
      sha256,
      people: typists.length,
      typings: typists.reduce((sum, { typings }) => sum + typings.length, 0),
    },
    command: 'npm run bench:typing -- --data DSL-StrongPasswordData.csv --write',
    versions: { laurel: version, node: process.versions.node },
    rates,
  };
}

export function writeRates(written: WrittenRates): void {
  writeFileSync(ratesFile, `${JSON.stringify(written, null, 2)}\n`);
}
