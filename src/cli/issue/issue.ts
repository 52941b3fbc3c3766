import path from 'node:path';
import { awardedLearners, planIssue } from '../../gradebook/issue-plan.ts';
import { openTable } from '../../gradebook/table/open-table.ts';
import { readGradebook, type Gradebook } from '../../gradebook/read-gradebook.ts';
import { settledBy } from '../../gradebook/learners/recognise.ts';
import type { Course } from '../../model/content.ts';
import { listed } from '../../wording/listed.ts';
import { quoted } from '../../wording/quoted.ts';
import { badRowsRefusal } from './bad-rows.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import { linkedLearners, type ExportedLearner } from '../../identity/export/linked-learners.ts';
import { issueChanges } from './session-changes.ts';
import {
  chosenIdentity,
  gradebookOptions,
  issueCommand,
  issueOptions,
  settledPeople,
  type IssueOptions,
} from './issue-options.ts';
import { IssueOutput } from './issue-output.ts';
import { issueReport, otherNameNotices, type IssueReport } from './issue-report.ts';
import {
  erasedNotice,
  findSession,
  partOfSession,
  type CourseSession,
} from '../shared/issue-session.ts';
import { exportedLearners } from './exported-learners.ts';
import { agreed, parsed } from '../shared/staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from '../shared/staff-surroundings.ts';
import { withContent, type OpenedContent, type TextChange } from '../shared/with-content.ts';

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
  if (options.identityChecked !== undefined && options.identity === undefined) {
    surroundings.err('--identity-checked says when; say with --identity how.\n');
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
  const issued = options.date ?? today;
  const found = findSession(content, { ...options, issued, today });
  if (typeof found === 'string') return output.refused(found);
  const gradebook = await openGradebook(options, found.course, surroundings);
  if (typeof gradebook === 'string') return output.refused(gradebook);
  if (gradebook.fileProblems.length > 0) return output.refusedFile(gradebook);

  const exported = await exportedFor(options, found, surroundings);
  if (typeof exported === 'string') return output.refused(exported);

  const { learners, notices } = gradebook;
  const strangers = unknownPeople(options, learners);
  if (strangers !== undefined) return output.refused(strangers);
  const { course } = found;
  const part = partOfSession(content, found);
  const plan = planIssue({
    ...part,
    learners,
    policy: course.grading,
    outcomeHeading: options.outcome,
    settled: settledPeople(options),
    today,
  });
  const linked = linkedLearners(awardedLearners(plan), exported);
  const report = issueReport({
    course,
    plan,
    gradebook,
    notices: [...notices, ...erasedNotice(part), ...otherNameNotices(linked)],
    list: options.list ?? false,
  });
  const { changes, identity } = await during('preparing the files', report, surroundings, () =>
    issueChanges(opened, surroundings, {
      ...found,
      plan,
      identity: chosenIdentity(options),
      linked,
    }),
  );
  output.show(report, {
    ...found,
    today,
    identity,
    linked: linked.identities.size,
    changes,
    reading: gradebook.reading,
  });
  if (report.doubts.length > 0) return output.refusedFor(report.doubts);
  const isNoneGood = report.counts.learners === 0;
  if (report.problems.length > 0 && (isNoneGood || !options.skipBadRows))
    return output.refused(badRowsRefusal(report));
  return write({ options, opened, surroundings, output, report, changes });
}

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
  const { gradebook: file, encoding, sheet } = options;
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

interface Writing {
  readonly options: IssueOptions;
  readonly opened: OpenedContent;
  readonly surroundings: StaffSurroundings;
  readonly output: IssueOutput;
  readonly report: IssueReport;
  readonly changes: readonly TextChange[];
}

async function write(writing: Writing): Promise<ExitCode> {
  const { options, opened, surroundings, output, report, changes } = writing;
  if (changes.length === 0) {
    const what = report.counts.badRows > 0 ? 'the rest' : 'all';
    return output.done(`Nothing to do: ${what} of it has been written before.`);
  }
  if (options.dryRun) return output.done('Dry run: nothing was written.');
  if (!(await agreed(options, surroundings))) return output.refused('Nothing was written.');
  const exitCode = await during('checking all content as it will be', report, surroundings, () =>
    opened.write(changes),
  );
  if (exitCode !== exitCodes.ok) return exitCode;
  const files = changes.map(({ file }) => file).join(' and ');
  return output.done(
    `Wrote ${files}. Review and commit them; the records are private and are never published.`,
  );
}

/** Shows what a long run is at. Only thousands of learners take longer than a moment. */
async function during<T>(
  what: string,
  { counts }: IssueReport,
  { progress }: StaffSurroundings,
  work: () => Promise<T>,
): Promise<T> {
  const shown = counts.learners < 1000 ? undefined : progress(what);
  return work().finally(() => shown?.end());
}

if (import.meta.main) process.exitCode = await issue(process.argv.slice(2), staffSurroundings());
