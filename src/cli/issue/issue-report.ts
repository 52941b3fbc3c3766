import {
  awardedLearners,
  earns,
  type IssuePlan,
  type PlannedChange,
  type PlannedLearner,
} from '../../gradebook/issue-plan.ts';
import { comparedName } from '../../gradebook/learners/compared-names.ts';
import type { GradebookLearner } from '../../gradebook/learners/gradebook-learner.ts';
import type { OddName } from '../../gradebook/names/odd-names.ts';
import type { LeftOut } from '../../gradebook/rows/platform-rows.ts';
import type { GradebookProblem } from '../../gradebook/problem.ts';
import type { Gradebook } from '../../gradebook/read-gradebook.ts';
import { statusProblem } from '../../gradebook/rows/row-choice.ts';
import { printedCode } from '../../model/code.ts';
import type { Course, Outcome } from '../../model/content.ts';
import { reasonInWords } from '../../model/grading.ts';
import { linesInWords } from '../../wording/listed.ts';
import type { LinkedLearners } from '../../identity/export/linked-learners.ts';

/** The effects of a run of the issue command, as plain data. Holds no score and no e-mail address. */
export interface IssueReport {
  readonly counts: Readonly<
    Record<
      | 'learners'
      | 'issued'
      | 'distinction'
      | 'notPassed'
      | 'withdrawn'
      | 'alreadyIssued'
      | 'recordsUpdated'
      | 'badRows',
      number
    >
  >;
  /** Learners who get a certificate; names only if requested. */
  readonly issued: readonly {
    readonly line: number;
    readonly outcome: Outcome;
    readonly name?: string;
  }[];
  /** Learners without a certificate, with the reason, if requested. Without names, which are private. */
  readonly others: readonly { readonly line: number; readonly what: string }[];
  /** Names that are about to be published and that someone should look at. */
  readonly oddNames: readonly OddName[];
  readonly differing: readonly Differing[];
  readonly changed: readonly Changed[];
  readonly problems: readonly GradebookProblem[];
  /** Why learners who would get a certificate may not be meant to. While there are any, nothing is written. */
  readonly doubts: readonly GradebookProblem[];
  /** Rows that are not learners, or learners who do not count. */
  readonly leftOut: readonly LeftOut[];
  readonly notices: readonly string[];
}

export interface Differing {
  readonly line: number;
  readonly id: string | null;
  readonly believed: Outcome;
  readonly computed: Outcome;
  /** Why the learner fails by the policy, if so. */
  readonly because: readonly string[];
}

export interface Changed {
  readonly line: number;
  readonly id: string | null;
  readonly code: string | null;
  readonly what: PlannedChange;
  readonly fix: string;
}

export interface ReportRequest {
  readonly course: Course;
  readonly plan: IssuePlan;
  readonly gradebook: Pick<Gradebook, 'rowProblems' | 'reading' | 'statuses'>;
  readonly notices: readonly string[];
  /** Whether to name those who get a certificate. */
  readonly list: boolean;
}

/** Sums up a plan for staff; rows with problems are counted apart. */
export function issueReport({
  course,
  plan,
  gradebook,
  notices,
  list,
}: ReportRequest): IssueReport {
  const { learners } = plan;
  const problems = [...gradebook.rowProblems, ...plan.problems].sort((a, b) => a.line - b.line);
  const issued = awardedLearners(plan);
  const withOutcome = (outcome: Outcome) =>
    learners.filter(({ result }) => result.outcome === outcome).length;
  return {
    counts: {
      learners: learners.length,
      issued: issued.length,
      distinction: issued.filter(({ result }) => result.outcome === 'distinction').length,
      notPassed: withOutcome('fail'),
      withdrawn: withOutcome('withdrawn'),
      alreadyIssued: learners.filter(({ step }) => step.kind === 'kept' && step.code !== null)
        .length,
      recordsUpdated: learners.filter(({ step }) => step.kind === 'update').length,
      badRows: new Set(problems.map(({ line }) => line)).size,
    },
    issued: issued.map(({ learner, result }) => ({
      line: learner.line,
      outcome: result.outcome,
      ...(list ? { name: learner.name } : {}),
    })),
    others: list ? learners.flatMap((planned) => withoutNew(planned, course)) : [],
    oddNames: oddNamesOf(
      issued.map(({ learner }) => learner),
      learners.map(({ learner }) => learner),
    ),
    differing: learners
      .filter(({ differs }) => differs)
      .map((planned) => differing(planned, course)),
    changed: learners.flatMap(changed),
    problems,
    doubts: statusDoubts(gradebook, new Set(issued.map(({ learner }) => learner.line))),
    leftOut: gradebook.reading?.leftOut ?? [],
    notices,
  };
}

/** Names to check: odd ones, and those of several learners, who may be the same person. */
function oddNamesOf(
  issued: readonly GradebookLearner[],
  all: readonly GradebookLearner[],
): OddName[] {
  const bearers = Map.groupBy(all, ({ name }) => comparedName(name));
  const seen = new Set<string>();
  return issued.flatMap(({ line, name, nameOddity }) => {
    const key = comparedName(name);
    const lines = bearers.get(key) ?? [];
    const isShared = lines.length > 1 && !seen.has(key);
    seen.add(key);
    const shared = isShared
      ? [`is the name on ${linesInWords(lines.map((each) => each.line))}`]
      : [];
    const because = [...(nameOddity === undefined ? [] : [nameOddity]), ...shared].join(' and ');
    return because === '' ? [] : [{ line, name, because }];
  });
}

function statusDoubts(
  { statuses, reading }: ReportRequest['gradebook'],
  issued: ReadonlySet<number>,
): GradebookProblem[] {
  const line = reading?.headingsLine ?? 1;
  return statuses.flatMap((status) => statusProblem(status, issued, line) ?? []);
}

/** Learners whose name differs from the one in Signature Track. */
export function otherNameNotices({ otherNames }: LinkedLearners<PlannedLearner>): string[] {
  return otherNames.map(
    ({ learner: { line } }) =>
      `Line ${line}: the document that Signature Track has seen shows another name, so nothing of it is stated. Once issued: npm run identity -- export … --list`,
  );
}

/** Why a learner gets no certificate now, without a score. */
function withoutNew(
  { learner: { line }, result, computed, step }: PlannedLearner,
  { grading }: Course,
): IssueReport['others'] {
  if (step.kind === 'kept' && step.code !== null)
    return [{ line, what: `has ${printedCode(step.code)} already` }];
  if (step.kind === 'kept' && !earns(step.recorded))
    return [{ line, what: `${outcomeWords[step.recorded]}, as the record says` }];
  if (earns(result.outcome)) return [];
  const reasons = result.outcome === 'fail' ? computed.reasons : [];
  const because = reasons.map((reason) => reasonInWords(reason, grading)).join('; ');
  return [{ line, what: `${outcomeWords[result.outcome]}${because === '' ? '' : `: ${because}`}` }];
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  distinction: 'passed with distinction',
  pass: 'passed',
  fail: 'not passed',
  withdrawn: 'withdrawn',
};

function differing({ learner, computed, result }: PlannedLearner, course: Course): Differing {
  return {
    line: learner.line,
    id: learner.id,
    believed: result.outcome,
    computed: computed.outcome,
    because: computed.reasons.map((reason) => reasonInWords(reason, course.grading)),
  };
}

function changed({ learner, result, step }: PlannedLearner): Changed[] {
  if (step.kind !== 'kept') return [];
  const code = step.code === null ? null : printedCode(step.code);
  return step.changes.map((what) => ({
    line: learner.line,
    id: learner.id,
    code,
    what,
    fix: fixFor(what, code, step.recorded, result.outcome),
  }));
}

function fixFor(
  what: Changed['what'],
  code: string | null,
  recorded: Outcome,
  now: Outcome,
): string {
  if (what === 'scores') return 'The scores differ from the record, which is left as it is.';
  if (what === 'address')
    return 'The record has another e-mail address or none, and is left as it is. The learner signs in with the one in the records file.';
  if (what === 'name') {
    return code === null
      ? 'The name differs from the record, which is left as it is.'
      : `The name differs. If the gradebook’s is right: npm run correct -- ${code} --name "…"`;
  }
  const difference = `The outcome was ${recorded} and is ${now}.`;
  if (code === null) return `${difference} The record is left as it is.`;
  if (!earns(now))
    return `${difference} To withdraw the certificate: npm run revoke -- ${code} --reason "…"`;
  return `${difference} To replace the certificate, add one with supersedes: { code: '${code}', reason: details-corrected } by hand.`;
}
