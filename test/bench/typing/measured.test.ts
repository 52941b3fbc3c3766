import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/identity/typing/features.ts';
import { expectationOf, scoreOf } from '../../../src/identity/typing/match.ts';
import { genericAt, populationOf } from '../../../src/identity/typing/population.ts';
import { usualOf } from '../../../src/identity/typing/template.ts';
import { typist } from '../../identity/typist.ts';
import { benchmarkIn, readBenchmark, type Benchmark } from './benchmark.ts';
import { inUse, inUseWithCohort } from './in-use.ts';
import { madeBenchmark, madeCsv } from './made-benchmark.ts';
import { headlinesOf } from './measured.ts';
import { kept } from './ours.ts';
import { commonOf, inLaurel, scorerOf } from './settings.ts';

const people = 30;
const different = madeBenchmark(people, (person) => typist(person + 1));
const one = typist(1);
const same = madeBenchmark(people, () => one);

/** Fewer: after enrolling, some dozens of pieces of work. */
const begun = ({ typists }: Benchmark) =>
  typists.map((typist) => ({ ...typist, typings: typist.typings.slice(0, 60) }));

describe('where all people type in their own way', () => {
  it('hardly an error is made', () => {
    for (const rate of Object.values(headlinesOf(different))) expect(rate).toBeLessThan(0.03);
  });

  it('learners match, and other people do not', () => {
    for (const shares of [inUse(begun(different), null), inUseWithCohort(begun(different))]) {
      expect(shares.own).toBeGreaterThan(0.95);
      expect(shares.ownInThree).toBeGreaterThanOrEqual(shares.own);
      expect(shares.othersInThree).toBeLessThan(0.05);
    }
  });
});

describe('where all are one and the same', () => {
  it('half of it is errors', () => {
    for (const rate of Object.values(headlinesOf(same))) {
      expect(rate).toBeGreaterThan(0.45);
      expect(rate).toBeLessThan(0.55);
    }
  });

  it('others match as often as learners do', () => {
    const shares = inUse(begun(same), null);
    expect(Math.abs(shares.own - shares.others)).toBeLessThan(0.05);
  });
});

it('settings are chosen for the matcher that Laurel has', () => {
  const [subject, ...others] = different.typists.map((typist) => ({
    template: kept(typist),
    typed: typist.typings.slice(0, 3).map(featuresOf),
  }));
  const population = populationOf(others.map(({ template }) => template))!;
  const known = [subject!, ...others].map(({ template: { anchors, recent } }) => ({
    all: usualOf([...anchors, ...recent]),
    first: usualOf(anchors),
  }));
  const generic = known[0]!.all.map((_, at, { length }) => genericAt(at, length));
  const cohort = commonOf(known.slice(1), generic, inLaurel);
  const scorers = [
    [scorerOf(known[0]!, generic, inLaurel.alphaAlone, inLaurel), null],
    [scorerOf(known[0]!, cohort, 1, inLaurel), population],
  ] as const;
  for (const [scorer, ofPopulation] of scorers) {
    const expectation = expectationOf(subject!.template, ofPopulation);
    for (const typed of others.flatMap((other) => other.typed))
      expect(scorer(typed)).toBeCloseTo(scoreOf(expectation, typed).score, 10);
  }
});

describe('a table of typings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-typing-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const csv = madeCsv(2, (person) => typist(person));

  it('is the same, packed or not', () => {
    const [plain, packed] = [join(folder, 'plain.csv'), join(folder, 'packed')];
    writeFileSync(plain, csv);
    writeFileSync(packed, gzipSync(csv));
    expect(readBenchmark(packed)).toEqual(readBenchmark(plain));
  });

  it('has all times for the paper, and holds and gaps for us', () => {
    const [typist] = benchmarkIn(Buffer.from(csv)).typists;
    const [typing] = typist!.typings;
    expect(typist!.times).toHaveLength(400);
    expect([typist!.times[0]!.length, typing!.holds.length, typing!.gaps.length]).toEqual([
      28, 10, 9,
    ]);
    expect(typing!.gaps[0]! / 1000).toBeCloseTo(typist!.times[0]![1]!, 10);
  });

  it.each([
    ['other columns', 'subject,rep\ns1,1'],
    ['a time that is not a number', 'subject,H.a,DD.a.b,H.b\ns1,0.1,NA,0.1'],
  ])('is refused: %s', (_, text) => {
    expect(() => benchmarkIn(Buffer.from(text))).toThrow('This is not a table of typings');
  });
});
