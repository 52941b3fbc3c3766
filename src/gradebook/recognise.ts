import type { Certificate } from '../model/certificate.ts';
import type { CourseRecord } from '../model/content.ts';
import { plainAddress, plainId } from '../model/learner-identity.ts';
import type { GradebookProblem } from './problem.ts';
import type { GradebookLearner } from './gradebook-learner.ts';

export interface RecognisedLearner {
  readonly learner: GradebookLearner;
  /** The index of the learner's record, where there is one. */
  readonly record: number | undefined;
}

export interface Recognition {
  readonly known: readonly RecognisedLearner[];
  readonly problems: readonly GradebookProblem[];
}

/** Finds each learner's record by id or, failing that, by e-mail address. */
export function recognise(
  learners: readonly GradebookLearner[],
  records: readonly CourseRecord[],
  certificates: readonly Certificate[],
): Recognition {
  const byId = indexBy(records, ({ learner }) => learner.id, plainId);
  const byEmail = indexBy(records, ({ learner }) => learner.email, plainAddress);
  const unrecorded = namesWithoutRecord(records, certificates);
  const known: RecognisedLearner[] = [];
  const problems: GradebookProblem[] = [];
  const takenBy = new Map<number, number>();
  for (const learner of learners) {
    const record = byId(learner.id) ?? byEmail(learner.email);
    const problem =
      record === undefined
        ? unrecordedProblem(learner, unrecorded)
        : mismatch(learner, record, records, takenBy);
    if (problem) problems.push({ ...problem, line: learner.line });
    else known.push({ learner, record });
    if (record !== undefined) takenBy.set(record, learner.line);
  }
  return { known, problems };
}

type Problem = Omit<GradebookProblem, 'line'>;

function mismatch(
  { id, email }: GradebookLearner,
  record: number,
  records: readonly CourseRecord[],
  takenBy: ReadonlyMap<number, number>,
): Problem | undefined {
  const recorded = records[record]?.learner;
  if (takenBy.has(record)) {
    return {
      code: 'gradebook-learner-duplicate',
      what: `The row belongs to the same record as line ${takenBy.get(record)}.`,
      fix: 'Keep the row that is right and delete the other.',
    };
  }
  if (!recorded?.id || !recorded.email || id === null || email === null) return undefined;
  const isSameEmail = plainAddress(recorded.email) === plainAddress(email);
  if (!isSameEmail || plainId(recorded.id) === plainId(id)) return undefined;
  return {
    code: 'gradebook-learner-conflict',
    what: 'The learner’s e-mail address belongs to a record with another id.',
    fix: 'Correct the id in the gradebook or in the records file, or the address, if these are two learners.',
  };
}

function unrecordedProblem(
  { name }: GradebookLearner,
  unrecorded: ReadonlySet<string>,
): Problem | undefined {
  if (!unrecorded.has(name)) return undefined;
  return {
    code: 'gradebook-certificate-unrecorded',
    what: 'This session has a certificate with the same name and no record, so the learner may have one already.',
    fix: 'Add the learner to the records file with the certificate’s code, or without one if these are two learners.',
  };
}

function namesWithoutRecord(
  records: readonly CourseRecord[],
  certificates: readonly Certificate[],
): Set<string> {
  const recorded = new Set(records.map(({ certificate }) => certificate));
  const isRecorded = ({ code, supersedes }: Certificate) =>
    recorded.has(code) || (supersedes !== null && recorded.has(supersedes.code));
  const names = certificates.flatMap((certificate) =>
    certificate.name === null || certificate.supersededBy || isRecorded(certificate)
      ? []
      : [certificate.name],
  );
  return new Set(names);
}

/** Finds the index of the record that has a value, however it is spelt. */
function indexBy(
  records: readonly CourseRecord[],
  valueOf: (record: CourseRecord) => string | null,
  plain: (value: string) => string,
): (value: string | null) => number | undefined {
  const index = new Map<string, number>();
  for (const [at, record] of records.entries()) {
    const value = valueOf(record);
    if (value !== null) index.set(plain(value), at);
  }
  return (value) => (value === null ? undefined : index.get(plain(value)));
}
