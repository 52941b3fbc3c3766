import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBenchmark } from '../../../bench/typing/benchmark.ts';
import { headlinesOf } from '../../../bench/typing/measured.ts';
import { ratesFile, writtenRates, type WrittenRates } from '../../../bench/typing/written.ts';

const data = '../shared/data/DSL-StrongPasswordData.csv.gz';
const written = JSON.parse(readFileSync(ratesFile, 'utf8')) as WrittenRates;
const { benchmark, rates } = written;

describe('the error rates that are published', () => {
  it('are of the whole benchmark as its authors share it', () => {
    expect(benchmark).toMatchObject({
      sha256: 'b11d23538b1865fa6ecf4e8b78567caa312e9c1027604bb022fcc6ad7eaa7a33',
      people: 51,
      typings: 51 * 400,
    });
  });

  it('have the figures of the paper beside them', () => {
    expect(rates).toMatchObject({
      eerPaper: 0.0962,
      eerPaperNearest: 0.0996,
      eerPaperOutliers: 0.1022,
    });
  });

  it('are shares of one, and as a run writes them', () => {
    const { inUseAlone, inUseCohort, ...others } = rates;
    const shares = [inUseAlone, inUseCohort, others].flatMap((each) =>
      Object.values<number>({ ...each }),
    );
    expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
    const again = writtenRates({ sha256: benchmark.sha256, typists: [] }, rates);
    expect(Object.keys(again)).toEqual(Object.keys(written));
    expect(again.command).toBe(written.command);
  });

  it('reach what was aimed at, with settings that were chosen on other people, too', () => {
    expect(Math.max(rates.eerAlone, rates.eerAloneChosenElsewhere)).toBeLessThanOrEqual(0.06);
    expect(Math.max(rates.eerCohort, rates.eerCohortChosenElsewhere)).toBeLessThanOrEqual(0.038);
  });

  // Its authors' data are not ours to bring along.
  if (existsSync(data))
    it('are those of a run on the data', () => {
      expect(rates).toMatchObject(headlinesOf(readBenchmark(data)));
    }, 300_000);
});
