import path from 'node:path';
import {
  awardedLearners,
  planIssue,
  type IssuePlan,
  type PlannedLearner,
} from '../../gradebook/issue-plan.ts';
import { openTable } from '../../gradebook/table/open-table.ts';
import { readGradebook, type Gradebook } from '../../gradebook/read-gradebook.ts';
import { settledBy } from '../../gradebook/learners/recognise.ts';
import {
  linkedLearners,
  type ExportedLearner,
  type LinkedLearners,
} from '../../identity/export/linked-learners.ts';
import { openRestOfLines } from '../../load/open-lines.ts';
import type { Course, SessionContent } from '../../model/content.ts';
import type { Identity } from '../../schema/certificates.ts';
import { listed } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import {
  erasedNotice,
  findSession,
  openPart,
  type CourseSession,
} from '../shared/issue-session.ts';
import { parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { withContent, type OpenedContent } from '../shared/with-content.ts';
import { badRowsRefusal } from './bad-rows.ts';
import { listedCodes } from './code-list.ts';
import { erasedAgain } from './erased-again.ts';
import { exportedLearners } from './exported-learners.ts';
import {
  chosenIdentity,
  gradebookOptions,
  issueCommand,
  issueOptions,
  misuse,
  settledPeople,
  type IssueOptions,
} from './issue-options.ts';
import { IssueOutput } from './issue-output.ts';
import { issueReport, otherNameNotices, type ReportRequest } from './issue-report.ts';
import { planOne } from './one-person.ts';
import { privatePlacesRefusal } from './private-places.ts';
import { issueChanges } from './session-changes.ts';
import { during, write, type Issuing } from './write-issued.ts';

/**
 * `npm run issue`: a gradebook becomes certificates and course records.
 * @param args what follows the command's name
 */
export async function issue(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = issueCommand(surroundings);
  const ended = parsed(command, args, surroundings);
  if (ended !== undefined) return ended;
  const options = issueOptions(command);
  const refusal = misuse(options) ?? (await privatePlacesRefusal(options, surroundings));
  if (refusal !== undefined) {
    surroundings.err(`${refusal}\n`);
    return exitCodes.usage;
  }
  const request = { dir: options.content, dryRun: options.dryRun ?? false };
  return withContent(request, surroundings, (opened) => issueFor(options, opened, surroundings));
}

async function issueFor(
  options: IssueOptions,
  opened: OpenedContent,
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const output = new IssueOutput(options, surroundings);
  const { content, today } = opened;
  const found = findSession(content, { ...options, issued: options.date ?? today, today });
  if (typeof found === 'string') return output.refused(found);
  const part = await openPart(content, found);
  const issuing = { options, opened, surroundings, output, found, part };
  return options.name === undefined ? fromGradebook(issuing) : forOne(issuing, options.name);
}

async function forOne(issuing: Issuing, name: string): Promise<ExitCode> {
  const { options, opened, surroundings, output, found, part } = issuing;
  const { today } = opened;
  const { glyphs } = surroundings;
  const planned = planOne(name, options, { part, found, today, glyphs });
  if (typeof planned === 'string') return output.refused(`${planned}\nNothing was written.`);
  const plan = { learners: [planned], problems: [] };
  return finish(issuing, {
    learners: [planned.learner],
    plan,
    gradebook: withoutGradebook,
    linked: noneLinked,
    notices: erasedNotice(
      part,
      'Make sure that this is none of them: without an id or address that was recorded, they are not recognised.',
    ),
  });
}

const withoutGradebook = { rowProblems: [], reading: undefined, statuses: [] };
const noneLinked = { identities: new Map<PlannedLearner, Identity>(), otherNames: [] };

async function fromGradebook(issuing: Issuing): Promise<ExitCode> {
  const { options, opened, surroundings, output, found, part } = issuing;
  const { today } = opened;
  const { course } = found;
  const gradebook = await openGradebook(options, course, surroundings);
  if (typeof gradebook === 'string') return output.refused(gradebook);
  if (gradebook.fileProblems.length > 0) {
    const notices = [...gradebook.notices, ...notDrawn(options)];
    return output.refusedFile({ ...gradebook, notices });
  }

  const exported = await exportedFor(options, found, surroundings);
  if (typeof exported === 'string') return output.refused(exported);

  const { learners, notices } = gradebook;
  const strangers = unknownPeople(options, learners);
  if (strangers !== undefined) return output.refused(strangers);
  const plan = planIssue({
    ...part,
    learners,
    policy: course.grading,
    outcomeHeading: options.outcome,
    settled: settledPeople(options),
    today,
  });
  const linked = linkedLearners(awardedLearners(plan), exported);
  return finish(issuing, {
    learners,
    plan,
    gradebook,
    linked,
    notices: [...notices, ...erasedNotice(part, outOfGradebook), ...otherNameNotices(linked)],
  });
}

const outOfGradebook =
  'Learners are recognised by the id or address that was recorded: take one who had neither, or was erased before there was erased.yaml, out of the gradebook.';

interface Planned {
  /** All of the gradebook. */
  readonly learners: Gradebook['learners'];
  readonly plan: IssuePlan;
  readonly gradebook: ReportRequest['gradebook'];
  readonly linked: LinkedLearners<PlannedLearner>;
  readonly notices: readonly string[];
}

/** Shows a plan and, where nothing speaks against it, writes it. */
async function finish(
  issuing: Issuing,
  { learners, plan, gradebook, linked, notices }: Planned,
): Promise<ExitCode> {
  const { options, opened, surroundings, output, found, part } = issuing;
  const { today, content } = opened;
  const refusal = await erasedAgain(
    { learners, plan, isNamed: options.name !== undefined },
    content,
    found,
    surroundings,
  );
  if (refusal !== undefined) return output.refused(`${refusal}\nNothing was written.`);
  const report = issueReport({
    course: found.course,
    plan,
    gradebook,
    notices,
    list: options.list ?? options.name !== undefined,
  });
  const prepared = await during('preparing the files', report, surroundings, () =>
    issueChanges(opened, surroundings, {
      ...found,
      part,
      plan,
      identity: chosenIdentity(options),
      linked,
    }),
  );
  output.show(report, {
    ...found,
    today,
    identity: prepared.identity,
    institution:
      content.institutions.find(({ id }) => id === found.course.institutionId)?.name ?? '',
    linked: linked.identities.size,
    changes: prepared.changes,
    reading: gradebook.reading,
  });
  if (report.doubts.length > 0) return output.refusedFor(report.doubts, notDrawn(options));
  const isNoneGood = report.counts.learners === 0;
  if (report.problems.length > 0 && (isNoneGood || !options.skipBadRows))
    return output.refused([badRowsRefusal(report), ...notDrawn(options)].join(' '));
  const { codes } = prepared;
  const list =
    options.codes === undefined
      ? []
      : listedCodes({ ...(await withLines(issuing)), plan, codes, issued: found.issued, today });
  return write(issuing, { report, prepared, list });
}

/** The session, and what other sessions have of the lines of its certificates. */
async function withLines({ opened, part }: Issuing): Promise<SessionContent> {
  const others = await openRestOfLines(opened.content, part.certificates);
  return {
    certificates: [...part.certificates, ...others.certificates],
    records: [...part.records, ...others.records],
  };
}

const notDrawn = ({ preview }: IssueOptions): string[] =>
  preview === undefined ? [] : ['No preview was drawn: that waits until nothing is refused.'];

/** Why people whom staff have named are not in the gradebook; undefined where all are. */
function unknownPeople(
  { samePerson, otherPerson }: IssueOptions,
  learners: Gradebook['learners'],
): string | undefined {
  const known = new Set(
    learners.flatMap(({ id, email }) => [id, email].flatMap((each) => each ?? [])).map(settledBy),
  );
  const unknown = [...samePerson, ...otherPerson].filter((each) => !known.has(settledBy(each)));
  return unknown.length === 0
    ? undefined
    : `No learner of the gradebook has the id or e-mail address that --same-person or --other-person names: ${listed(unknown.map((each) => quoted(each)))}.`;
}

async function exportedFor(
  { identityFrom: file }: IssueOptions,
  found: CourseSession,
  surroundings: StaffSurroundings,
): Promise<readonly ExportedLearner[] | string> {
  return file === undefined ? [] : exportedLearners(file, found, surroundings);
}

async function openGradebook(
  options: IssueOptions,
  course: Course,
  { readBytes, glyphs }: StaffSurroundings,
): Promise<Gradebook | string> {
  const { gradebook: file = '', encoding, sheet } = options;
  try {
    const bytes = await readBytes(path.resolve(file));
    const table = await openTable(bytes, { encoding, sheet });
    return readGradebook(table, { ...gradebookOptions(options), course, glyphs });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT') return `There is no file ${file}.`;
    if (code === 'EISDIR') return `${file} is a folder. Name the file that it holds.`;
    return `${file} cannot be read (${code}).`;
  }
}

if (import.meta.main) process.exitCode = await issue(process.argv.slice(2), staffSurroundings());
