import type { Benchmark, Typist } from './benchmark.ts';
import { chosenElsewhere } from './chosen-elsewhere.ts';
import { manhattanScaled, nearestNeighbour, outlierCount, type Detector } from './detectors.ts';
import { falseAlarms, inUse, inUseWithCohort, type InUse } from './in-use.ts';
import { errorAlone, errorWithCohort, kept, only } from './ours.ts';
import { learnt, meanError } from './protocol.ts';

/** Mean equal-error rates and shares, from 0 to 1, to four decimals: the same on every machine. */
export interface ErrorRates {
  /** The paper’s best three: Manhattan (scaled), nearest neighbour (Mahalanobis), outlier count. */
  readonly eerPaper: number;
  readonly eerPaperNearest: number;
  readonly eerPaperOutliers: number;
  /** By what a template keeps of 200 typings: the paper’s best, and ours without and with 25 background people. */
  readonly eerPaperOfKept: number;
  readonly eerAlone: number;
  readonly eerCohort: number;
  /** Ours, by all 200. */
  readonly eerAloneOfAll: number;
  readonly eerCohortOfAll: number;
  /** Ours, with settings and generic figures that were chosen on other people each time. */
  readonly eerAloneChosenElsewhere: number;
  readonly eerCohortChosenElsewhere: number;
  /** By ten typings alone: the last before those that are tested, and the very first, which are never followed by another. */
  readonly eerPaperTen: number;
  readonly eerAloneTen: number;
  readonly eerCohortTen: number;
  readonly eerPaperFirstTen: number;
  readonly eerAloneFirstTen: number;
  readonly eerCohortFirstTen: number;
  readonly inUseAlone: InUse;
  readonly inUseCohort: InUse;
  readonly falseAlarms: number;
}

type Headlines = Pick<ErrorRates, 'eerPaper' | 'eerPaperOutliers' | 'eerAlone' | 'eerCohort'>;

/** Our two figures and the paper’s, which the others stand beside. */
export function headlinesOf({ typists }: Benchmark): Headlines {
  return rounded({
    eerPaper: paperError(typists, manhattanScaled),
    eerPaperOutliers: paperError(typists, outlierCount),
    eerAlone: errorAlone(typists, kept),
    eerCohort: errorWithCohort(typists, kept),
  });
}

/** Takes about a minute. */
export function errorRatesOf(benchmark: Benchmark): ErrorRates {
  const { typists } = benchmark;
  const elsewhere = chosenElsewhere(typists);
  return rounded({
    ...headlinesOf(benchmark),
    eerPaperNearest: paperError(typists, nearestNeighbour),
    eerPaperOfKept: meanError(
      typists.map(({ times }) => times),
      (times) => manhattanScaled([...times.slice(0, 5), ...times.slice(learnt - 20, learnt)]),
    ),
    eerAloneOfAll: errorAlone(typists, only(0, learnt)),
    eerCohortOfAll: errorWithCohort(typists, only(0, learnt)),
    eerAloneChosenElsewhere: elsewhere.eerAlone,
    eerCohortChosenElsewhere: elsewhere.eerCohort,
    eerPaperTen: paperError(typists, manhattanScaled, learnt - 10),
    eerAloneTen: errorAlone(typists, only(learnt - 10, learnt)),
    eerCohortTen: errorWithCohort(typists, only(learnt - 10, learnt)),
    eerPaperFirstTen: paperError(typists, manhattanScaled, 0, 10),
    eerAloneFirstTen: errorAlone(typists, only(0, 10)),
    eerCohortFirstTen: errorWithCohort(typists, only(0, 10)),
    inUseAlone: inUse(typists, null),
    inUseCohort: inUseWithCohort(typists),
    falseAlarms: falseAlarms(typists),
  });
}

function paperError(typists: readonly Typist[], detector: Detector, from = 0, to = learnt): number {
  return meanError(
    typists.map(({ times }) => times),
    (times) => detector(times.slice(from, to)),
  );
}

function rounded<Figures extends object>(figures: Figures): Figures {
  return JSON.parse(
    JSON.stringify(figures, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
    ),
  ) as Figures;
}
