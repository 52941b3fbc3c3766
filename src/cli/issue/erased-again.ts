import { erasedFile, erasureHashes } from '../../edit/erased-learners.ts';
import type { IssuePlan } from '../../gradebook/issue-plan.ts';
import type { GradebookLearner } from '../../gradebook/learners/gradebook-learner.ts';
import type { Content } from '../../model/content.ts';
import { linesInWords, listed } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { erasureKeyFor } from '../shared/erasure-key.ts';
import type { IssuedSession } from '../shared/issue-session.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';

interface IssuedLearners {
  /** All of the gradebook, or the one whom staff have named. */
  readonly learners: readonly GradebookLearner[];
  readonly plan: IssuePlan;
  readonly isNamed: boolean;
}

/** Why a plan must not be carried out: it would bring back a learner who was erased, or nobody can tell; undefined otherwise. */
export async function erasedAgain(
  { learners, plan, isNamed }: IssuedLearners,
  { erased }: Pick<Content, 'erased'>,
  { course, session }: IssuedSession,
  surroundings: StaffSurroundings,
): Promise<string | undefined> {
  const reading = await erasureKeyFor(erased, surroundings);
  if (!reading.ok) return reading.refusal;
  const { key } = reading;
  if (key === undefined || !erased) return undefined;
  const known = new Set(erased.learners);
  const place = { courseId: course.id, sessionId: session.id };
  const here = new Set(
    plan.learners.flatMap(({ learner: { line }, step }) =>
      step.kind === 'add' || step.kind === 'add-unrecorded' ? [] : [line],
    ),
  );
  const back = learners.flatMap((learner) => {
    // The records of the session have this learner, who is therefore another.
    if (here.has(learner.line)) return [];
    const hashes = erasureHashes(key, { ...place, learner }).filter((hash) => known.has(hash));
    return hashes.length === 0 ? [] : [{ line: learner.line, hashes }];
  });
  if (back.length === 0) return undefined;
  return [
    ...back.map(({ line, hashes }) => {
      const who = isNamed ? 'This is' : `Line ${line} is of`;
      const kept = listed(hashes.map((hash) => quoted(hash)));
      return `${who} a learner who was erased from this session (${kept} in ${erasedFile}).`;
    }),
    `${isNamed ? '' : `Delete ${linesInWords(back.map(({ line }) => line))} from the gradebook, and run the command again. `}If a learner has asked to be certified again, take the hashes out of the file first.`,
  ].join('\n');
}
