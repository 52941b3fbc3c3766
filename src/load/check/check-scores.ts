import type { Assignment } from '../../model/content.ts';
import { mostPoints } from '../../model/grading.ts';
import type { GradingPolicyEntry } from '../../schema/grading.ts';
import type { RecordEntry } from '../../schema/records.ts';
import { listed } from '../../wording/listed.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { gradingPolicy } from '../../model/grading-policy.ts';
import { problemAt, type LocatedFile, type ProblemWords } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ContentProblem } from '../problem.ts';

/** Whether a record's scores are such as the grading policy knows. */
export function checkScores(
  { file, path }: { readonly file: LocatedFile; readonly path: Path },
  { scores }: Pick<RecordEntry, 'scores'>,
  policy: GradingPolicyEntry,
): readonly ContentProblem[] {
  const known = new Map(gradingPolicy(policy).assignments.map((each) => [each.id, each]));
  return Object.entries(scores).flatMap(([id, score]) => {
    const spot = { file, path: [...path, id] };
    const assignment = known.get(id);
    if (!assignment) return problemAt({ ...spot, part: 'key' }, unknown(id, [...known.keys()]));
    if (typeof score !== 'number' || score <= mostPoints(assignment)) return [];
    return problemAt(spot, aboveMost(assignment));
  });
}

const unknown = (id: string, known: readonly string[]): ProblemWords => ({
  code: 'record-assignment-unknown',
  what: 'The course’s grading policy has no such assignment.',
  fix: `Use the ids of the grading policy: ${listed(known)}.${didYouMean(id, known)}`,
});

function aboveMost({ maximum, extraCredit }: Assignment): ProblemWords {
  return {
    code: 'record-score-above-maximum',
    what: extraCredit
      ? `This score is above twice the assignment’s maximum of ${maximum}, which is the most with extra credit.`
      : `This score is above the assignment’s maximum of ${maximum}.`,
    fix: extraCredit
      ? 'Correct the score, or the maximum in the grading policy.'
      : 'Correct the score, or the maximum in the grading policy. Where more points than the maximum can be had, add `extraCredit: true` to the assignment.',
  };
}
