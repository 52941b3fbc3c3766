import type { ErrorRates } from './measured.ts';
import type { InUse } from './in-use.ts';

/** Rates as a table to read, with how they were come by. */
export function tableOf(rates: ErrorRates): string {
  return [
    row('mean equal-error rate', ['paper', 'alone', 'with 25']),
    row('200 typings: Manhattan (scaled)', [rates.eerPaper]),
    row('200 typings: nearest neighbour (Mahalanobis)', [rates.eerPaperNearest]),
    row('200 typings: outlier count', [rates.eerPaperOutliers]),
    row('the 25 of them that are kept', [rates.eerPaperOfKept, rates.eerAlone, rates.eerCohort]),
    row('all 200', ['', rates.eerAloneOfAll, rates.eerCohortOfAll]),
    row('the 25 kept, every setting chosen on other people', [
      '',
      rates.eerAloneChosenElsewhere,
      rates.eerCohortChosenElsewhere,
    ]),
    row('10 typings, the last of 200', [rates.eerPaperTen, rates.eerAloneTen, rates.eerCohortTen]),
    row('10 typings, the very first', [
      rates.eerPaperFirstTen,
      rates.eerAloneFirstTen,
      rates.eerCohortFirstTen,
    ]),
    '',
    row('as it is used: 5 typings, then piece after piece', ['', 'alone', 'with 25']),
    ...useRows(rates.inUseAlone, rates.inUseCohort),
    '',
    `Of people’s own typings ${percent(rates.falseAlarms)} are taken for a recording, a script or a coarse clock.`,
    '',
    ...notes,
  ].join('\n');
}

function useRows(alone: InUse, cohort: InUse): readonly string[] {
  const both = (figure: keyof InUse) => ['', percent(alone[figure]), percent(cohort[figure])];
  return [
    row('the learner matches when typing once', both('own')),
    row('  and within three times', both('ownInThree')),
    row('another person matches when typing once', both('others')),
    row('  and within three times', both('othersInThree')),
  ];
}

const notes = [
  'Protocol: the first 200 typings of each person to learn from, the last 200 as genuine, the first 5 of all other people as impostors’;',
  'the rate of each person, then the mean. Paper: its three best, and Manhattan (scaled) beside ours; with all 31 times, ours with 21.',
  'Kept: of what was learnt from, the first 5 and the last 20, as in a learner’s template.',
  'With 25: a population of 25 people who are neither subjects nor impostors; the other 26 are tested. Means over 204 splits in which',
  'all people are tested equally often.',
  'Settings: round figures and six generic ones, most from an earlier experiment on the same benchmark; that a population is described by',
  'first typings was chosen on it, too. To avoid that bias, one row chooses all of them again: each from about half to twice ours',
  'by the errors of 25 people, with generic figures measured on these, and only then tested on the other 26 (mean over 6 splits).',
  'What it does not show: this is a password of ten characters, one keyboard, 51 people who all type the same; not the sentence, not other',
  'keyboards, and not people who try to type like someone else.',
];

function row(what: string, figures: readonly (number | string)[]): string {
  const cells = figures.map((figure) =>
    (typeof figure === 'number' ? figure.toFixed(4) : figure).padStart(9),
  );
  return what.padEnd(50) + cells.join('');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
