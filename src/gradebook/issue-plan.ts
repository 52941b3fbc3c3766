import type { Certificate } from '../model/certificate.ts';
import { statusOn } from '../model/certificate.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from '../model/code.ts';
import type { CourseRecord, GradingPolicy, Outcome } from '../model/content.ts';
import { contradicts, grade, type Grade, type Scores } from '../model/grading.ts';
import { plainAddress } from '../model/learner-identity.ts';
import type { GradebookProblem } from './problem.ts';
import type { GradebookLearner } from './learners/gradebook-learner.ts';
import { recognise, type SettledPeople } from './learners/recognise.ts';

/** The planned content of a learner's record. */
export interface RecordedResult {
  readonly scores: Scores;
  readonly final: number;
  readonly outcome: Outcome;
  readonly override: { readonly reason: string } | null;
}

/** The decision about one learner of the gradebook. */
export interface PlannedLearner {
  readonly learner: GradebookLearner;
  readonly computed: Grade;
  readonly result: RecordedResult;
  /** Whether an outcome from the column contradicts the computed one. A policy cannot compute that a learner withdrew. */
  readonly differs: boolean;
  readonly step: PlannedStep;
}

/** A difference between the gradebook and the record or certificate. */
export type PlannedChange = 'name' | 'outcome' | 'scores' | 'address';

export type PlannedStep =
  | { readonly kind: 'add'; readonly certificate: boolean }
  /** Without scores there is no record. */
  | { readonly kind: 'add-unrecorded'; readonly certificate: true }
  /** A record without a certificate follows the gradebook. */
  | { readonly kind: 'update'; readonly record: number; readonly certificate: boolean }
  | { readonly kind: 'unchanged' }
  /** A certificate, or a record that staff decided by hand, is never changed here. */
  | {
      readonly kind: 'kept';
      readonly code: VerificationCode | null;
      readonly changes: readonly PlannedChange[];
      readonly recorded: Outcome;
    };

export interface IssuePlan {
  readonly learners: readonly PlannedLearner[];
  /** Rows about which nothing can be decided. */
  readonly problems: readonly GradebookProblem[];
}

/** Learners to whom the plan issues a certificate. */
export const awardedLearners = ({ learners }: Pick<IssuePlan, 'learners'>): PlannedLearner[] =>
  learners.filter(({ step }) => 'certificate' in step && step.certificate);

export interface PlanRequest {
  readonly learners: readonly GradebookLearner[];
  readonly policy: GradingPolicy;
  /** The heading of the column whose outcomes are used. */
  readonly outcomeHeading: string | undefined;
  /** Certificates and records of this session, in the order of their files. */
  readonly certificates: readonly Certificate[];
  readonly records: readonly CourseRecord[];
  /** Learners whose identity staff have decided. */
  readonly settled: SettledPeople;
  readonly today: CalendarDay;
}

/** Decides for each learner, and changes nothing. */
export function planIssue(request: PlanRequest): IssuePlan {
  const recognised = recognise(request);
  const byCode = new Map(
    request.certificates.map((certificate) => [certificate.code, certificate]),
  );
  return {
    learners: recognised.known.map(({ learner, record }) => {
      const { computed, result } = resultOf(learner, request);
      const known = record === undefined ? undefined : request.records[record];
      const step =
        record === undefined || !known
          ? { kind: 'add' as const, certificate: earns(result.outcome) }
          : stepFor({ learner, result, record, known, byCode, today: request.today });
      return {
        learner,
        computed,
        result,
        differs: contradicts(result.outcome, computed.outcome),
        step,
      };
    }),
    problems: recognised.problems,
  };
}

export const earns = (outcome: Outcome): boolean => outcome === 'pass' || outcome === 'distinction';

const takenFrom = 'outcome taken from the gradebook column';

function resultOf(
  learner: GradebookLearner,
  { policy, outcomeHeading = '' }: PlanRequest,
): { computed: Grade; result: RecordedResult } {
  const computed = grade(learner.scores, policy);
  const outcome = learner.outcome ?? computed.outcome;
  const override = contradicts(outcome, computed.outcome)
    ? { reason: `${takenFrom} “${outcomeHeading}”` }
    : null;
  return { computed, result: { scores: learner.scores, final: computed.final, outcome, override } };
}

interface Known {
  readonly learner: GradebookLearner;
  readonly result: RecordedResult;
  readonly record: number;
  readonly known: CourseRecord;
  readonly byCode: ReadonlyMap<VerificationCode, Certificate>;
  readonly today: CalendarDay;
}

function stepFor({ learner, result, record, known, byCode, today }: Known): PlannedStep {
  const certificate = latest(known.certificate, byCode);
  const changes = changesSince(learner, result, known, certificate, today);
  if (known.certificate !== null || isDecided(known, learner)) {
    return {
      kind: 'kept',
      code: certificate?.code ?? known.certificate,
      changes,
      recorded: known.outcome,
    };
  }
  const isSame =
    changes.length === 0 &&
    known.override?.reason === result.override?.reason &&
    !earns(result.outcome);
  return isSame
    ? { kind: 'unchanged' }
    : { kind: 'update', record, certificate: earns(result.outcome) };
}

/**
 * Whether a record without a certificate holds a decision that the gradebook does not: one made by hand, or one taken from an outcome
 * column by a run that had one.
 */
function isDecided({ outcome, override }: CourseRecord, learner: GradebookLearner): boolean {
  const isBelieved = override === null || override.reason.startsWith(takenFrom);
  if (!isBelieved) return true;
  return learner.outcome === null && (override !== null || outcome === 'withdrawn');
}

/** The certificate itself or the last of those that replaced it. */
function latest(code: VerificationCode | null, byCode: Known['byCode']): Certificate | undefined {
  let certificate = code === null ? undefined : byCode.get(code);
  for (
    let next = certificate;
    next;
    next = next.supersededBy ? byCode.get(next.supersededBy.code) : undefined
  ) {
    certificate = next;
  }
  return certificate;
}

function changesSince(
  learner: GradebookLearner,
  result: RecordedResult,
  known: CourseRecord,
  certificate: Certificate | undefined,
  today: CalendarDay,
): PlannedChange[] {
  // The content of a revoked or erased certificate no longer matters.
  const status = certificate ? statusOn(certificate, today).kind : 'valid';
  if (status === 'revoked' || status === 'erased') return [];
  const changes: PlannedChange[] = [];
  if (learner.name !== (certificate?.name ?? known.learner.name)) changes.push('name');
  if (result.outcome !== known.outcome) changes.push('outcome');
  if (result.final !== known.final || !sameScores(result.scores, known.scores))
    changes.push('scores');
  if (isOtherAddress(learner.email, known.learner.email)) changes.push('address');
  return changes;
}

const isOtherAddress = (now: string | null, recorded: string | null): boolean =>
  now !== null && (recorded === null || plainAddress(now) !== plainAddress(recorded));

function sameScores(a: Scores, b: Scores): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((id) => (a[id] ?? null) === (b[id] ?? null));
}
