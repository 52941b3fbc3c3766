import { readCode } from '../../model/code.ts';
import { addressOf } from '../../model/email-address.ts';
import { lacksExcusedRule } from '../../model/grading.ts';
import { learnerIdentity, plainAddress, plainId } from '../../model/learner-identity.ts';
import type { GradingPolicyEntry } from '../../schema/grading.ts';
import type { RecordEntry } from '../../schema/records.ts';
import { hasAllCertificates } from './certificate-entries.ts';
import { checkGrading } from './check-grading.ts';
import { checkAgainstCertificate, checkResult } from './check-results.ts';
import { checkScores } from './check-scores.ts';
import { codeFaultWords } from '../schema-words/code-words.ts';
import { sessionFile } from '../files/content-files.ts';
import type { ContentFolder, Filed } from '../files/content-folder.ts';
import { duplicates } from './duplicates.ts';
import { problemAt, type Spot } from '../yaml/located.ts';
import type { Path } from '../yaml/positions.ts';
import type { ContentProblem } from '../problem.ts';
import { isSound } from '../files/read-document.ts';
import { certificatesOfSession } from './session-facts.ts';
import { sessionOf } from './session-of.ts';

/**
 * Records are compared with their course and with the certificates of their session. They are private: no message repeats anything of them
 * but the ids that the course itself publishes.
 * @param folder with the records and certificates of that session alone
 */
export function checkRecords(folder: ContentFolder): readonly ContentProblem[] {
  const files = folder.records;
  const sessions = files.map((file) => sessionOf(file, folder));
  const course = sessions[0]?.course;
  const records = files.flatMap(soundRecords);
  const policy = course && isSound(course, ['grading']) ? course.value.grading : undefined;
  const isPolicySound = course && policy ? checkGrading(course.file, policy).length === 0 : false;
  return [
    ...sessions.flatMap(({ problems }) => problems),
    ...(policy ? records.flatMap((each) => checkPerformance(each, policy, isPolicySound)) : []),
    ...(course && policy ? checkExcusedRule(records, { course, policy }) : []),
    ...checkCertificateCodes(records, folder),
    ...checkAddresses(records),
    ...checkRepeated(records),
  ];
}

interface LocatedRecord {
  readonly document: Filed<'records'>;
  readonly entry: RecordEntry;
  readonly path: Path;
}

function soundRecords(document: Filed<'records'>): readonly LocatedRecord[] {
  const entries: unknown = document.value?.records;
  if (!Array.isArray(entries)) return [];
  return (entries as readonly RecordEntry[])
    .map((entry, at) => ({ document, entry, path: ['records', at] }))
    .filter(({ path }) => isSound(document, path));
}

const spotIn = ({ document, path }: LocatedRecord, ...keys: readonly string[]): Spot => ({
  file: document.file,
  path: [...path, ...keys],
});

/** Checks a result only if its scores and the policy are valid. */
function checkPerformance(
  record: LocatedRecord,
  policy: GradingPolicyEntry,
  isPolicySound: boolean,
): readonly ContentProblem[] {
  const { document, entry, path } = record;
  const faults = checkScores(spotIn(record, 'scores'), entry, policy);
  if (faults.length > 0 || !isPolicySound || lacksExcusedRule(entry.scores, policy)) return faults;
  return checkResult(document.file, path, entry, policy);
}

/** One missing rule is reported once, at the first record that needs it. */
function checkExcusedRule(
  records: readonly LocatedRecord[],
  { course, policy }: { course: Filed<'course'>; policy: GradingPolicyEntry },
): readonly ContentProblem[] {
  const first = records.find(({ entry }) => lacksExcusedRule(entry.scores, policy));
  if (!first) return [];
  const scores = Object.entries(first.entry.scores);
  const [id = ''] = scores.find(([, score]) => score === 'excused') ?? [];
  return [
    problemAt(spotIn(first, 'scores', id), {
      code: 'record-excused-rule',
      what: 'An assignment is excused, and the course’s grading does not say what that does to the final score.',
      why: 'There are two ways, and they give different results.',
      fix: 'Add to `grading` of the course `excused: left-out`, which leaves the assignment out so that the others count for more, or `excused: zero`, which counts it as zero points.',
      related: {
        spot: { file: course.file, path: ['grading'], part: 'key' },
        what: 'the course’s grading',
      },
    }),
  ];
}

function checkCertificateCodes(
  records: readonly LocatedRecord[],
  folder: ContentFolder,
): readonly ContentProblem[] {
  const known = new Map(certificatesOfSession(folder).map((each) => [each.code, each]));
  const isComplete = hasAllCertificates(folder);
  return records.flatMap((record) => {
    const { document, entry, path } = record;
    if (entry.certificate === undefined) return [];
    const spot = spotIn(record, 'certificate');
    const reading = readCode(entry.certificate);
    if (!reading.ok) {
      const words = codeFaultWords(entry.certificate, true);
      return words ? [problemAt(spot, words)] : [];
    }
    const certificate = known.get(reading.code);
    if (certificate) return checkAgainstCertificate(document.file, path, entry, certificate);
    if (!isComplete) return [];
    return problemAt(spot, {
      code: 'record-certificate-unknown',
      what: 'No certificate of this session has this code.',
      fix: `Check the code against ${sessionFile('certificates', document)}${folder.certificates.length > 1 ? ' and the files that follow it' : ''}.`,
    });
  });
}

/** The schema accepts some addresses that mail cannot reach. */
function checkAddresses(records: readonly LocatedRecord[]): readonly ContentProblem[] {
  return records.flatMap((record) => {
    const { email } = record.entry.learner;
    if (email === undefined || addressOf(email) !== null) return [];
    return problemAt(spotIn(record, 'learner', 'email'), {
      code: 'record-address-invalid',
      // The certificate does not depend on it.
      severity: 'warning',
      what: 'This is not an e-mail address that mail can reach.',
      why: 'The learner could not sign in, and so could not share this record.',
      fix: 'Correct it, or leave `email:` out.',
    });
  });
}

function checkRepeated(records: readonly LocatedRecord[]): readonly ContentProblem[] {
  const repeated = (keyOf: (entry: RecordEntry) => string | undefined, keys: readonly string[]) =>
    duplicates(records, ({ entry }) => keyOf(entry)).flatMap(({ at, first }) => {
      const [later, earlier] = [records[at], records[first]];
      return later && earlier
        ? [{ spot: spotIn(later, ...keys), other: spotIn(earlier, ...keys) }]
        : [];
    });
  const codeOf = ({ certificate = '' }: RecordEntry) => {
    const reading = readCode(certificate);
    return reading.ok ? reading.code : undefined;
  };
  const learners = [
    ...repeated(({ learner: { id } }) => id && plainId(id), ['learner', 'id']),
    ...repeated(({ learner: { email } }) => email && plainAddress(email), ['learner', 'email']),
  ];
  return [
    ...learners.map(({ spot, other }) =>
      problemAt(spot, {
        code: 'record-learner-duplicate',
        what: 'Another record of this session is of the same learner.',
        fix: 'Keep one of the two, or correct the learner’s id or address.',
        related: { spot: other, what: 'the first one' },
      }),
    ),
    ...repeated(onlyNameOf, ['learner', 'name']).map(({ spot, other }) =>
      problemAt(spot, {
        code: 'record-learner-ambiguous',
        what: 'Another record of this session has the same name, and neither has an id or an address.',
        why: 'Nothing distinguishes the two learners, so one could be shown the scores of the other.',
        fix: 'Give both an `id:`, or keep one of the two.',
        related: { spot: other, what: 'the first one' },
      }),
    ),
    ...repeated(codeOf, ['certificate']).map(({ spot, other }) =>
      problemAt(spot, {
        code: 'record-certificate-duplicate',
        what: 'Another record of this session names the same certificate.',
        fix: 'Correct one of the two.',
        related: { spot: other, what: 'the first one' },
      }),
    ),
  ];
}

/** The name of a learner who is known by nothing else. */
function onlyNameOf({ learner }: RecordEntry): string | undefined {
  const { kind, value } = learnerIdentity(learner);
  return kind === 'name' ? value : undefined;
}
