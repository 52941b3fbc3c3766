import type { GradingPolicyEntry } from '../../schema/grading.ts';
import { problemAt, type LocatedFile } from '../yaml/located.ts';
import type { ContentProblem } from '../problem.ts';
import { repeatedIds } from './repeated-ids.ts';

/** Thirds such as 33.33 three times are meant to be 100. */
const tolerance = 0.0101;

export function checkGrading(
  file: LocatedFile,
  policy: GradingPolicyEntry,
): readonly ContentProblem[] {
  return [
    ...checkWeights(file, policy),
    ...checkDistinction(file, policy),
    ...checkAssignments(file, policy),
  ];
}

function checkWeights(file: LocatedFile, { assignments }: GradingPolicyEntry) {
  const sum = assignments.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 100) <= tolerance) return [];
  return [
    problemAt(
      { file, path: ['grading', 'assignments'], part: 'key' },
      {
        code: 'weights-sum',
        what: `The weights of the assignments add up to ${Number(sum.toFixed(2))}, not to 100.`,
        why: 'A perfect result would not be 100 per cent.',
        fix: 'Correct the weights.',
      },
    ),
  ];
}

function checkDistinction(file: LocatedFile, { pass, distinction }: GradingPolicyEntry) {
  if (distinction === undefined || distinction >= pass) return [];
  return [
    problemAt(
      { file, path: ['grading', 'distinction'] },
      {
        code: 'distinction-below-pass',
        what: `Distinction takes ${distinction}, less than the ${pass} that it takes to pass.`,
        fix: 'Correct one of the two.',
        related: { spot: { file, path: ['grading', 'pass'] }, what: 'the pass mark' },
      },
    ),
  ];
}

function checkAssignments(file: LocatedFile, { assignments }: GradingPolicyEntry) {
  const repeated = repeatedIds({ file, path: ['grading', 'assignments'] }, assignments, {
    code: 'assignment-duplicate',
    each: 'assignment',
    of: 'of this course',
  });
  const impossible = assignments.flatMap(({ minimum = 0, maximum = 100 }, at) =>
    minimum <= maximum
      ? []
      : [
          problemAt(
            { file, path: ['grading', 'assignments', at, 'minimum'] },
            {
              code: 'assignment-minimum',
              what: `The assignment needs ${minimum} points, but has at most ${maximum}.`,
              why: 'Nobody could pass the course.',
              fix: 'Correct `minimum` or `maximum`.',
            },
          ),
        ],
  );
  return [...repeated, ...impossible];
}
