import path from 'node:path';
import { issueInto, type SessionTexts } from '../edit/issue-edits.ts';
import { newFileText } from '../edit/new-file.ts';
import { sessionFiles } from '../edit/session-files.ts';
import { planIssue, type IssuePlan } from '../gradebook/issue-plan.ts';
import type { GradebookProblem } from '../gradebook/problem.ts';
import { readGradebook, type Gradebook } from '../gradebook/read-gradebook.ts';
import { didYouMean } from '../load/nearest.ts';
import { counted } from '../load/wording.ts';
import { inWords, type CalendarDay } from '../model/calendar.ts';
import { drawCode, type VerificationCode } from '../model/code.ts';
import type { Course, Session } from '../model/content.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { issueCommand, issueOptions, type IssueOptions } from './issue-options.ts';
import { issueReport, issueReportText, type IssueReport } from './issue-report.ts';
import { confirmed, parsed } from './staff-command.ts';
import { staffSurroundings, type StaffSurroundings } from './staff-surroundings.ts';
import { withContent, type OpenedContent, type TextChange } from './with-content.ts';

/**
 * `npm run issue`: a gradebook becomes certificates and course records.
 * @param args what follows the command's name
 */
export async function issue(
  args: readonly string[],
  surroundings: StaffSurroundings,
): Promise<ExitCode> {
  const command = issueCommand(surroundings);
  const ended = parsed(command, args);
  if (ended !== undefined) return ended;
  const options = issueOptions(command);
  const request = { dir: options.content, dryRun: options.dryRun ?? false };
  return withContent(request, surroundings, (opened) =>
    new Issuing(options, surroundings, opened).run(),
  );
}

class Issuing {
  readonly #options: IssueOptions;
  readonly #surroundings: StaffSurroundings;
  readonly #opened: OpenedContent;
  readonly #issued: CalendarDay;

  constructor(options: IssueOptions, surroundings: StaffSurroundings, opened: OpenedContent) {
    this.#options = options;
    this.#surroundings = surroundings;
    this.#opened = opened;
    this.#issued = options.date ?? opened.today;
  }

  async run(): Promise<ExitCode> {
    const { course, session, refusal } = this.#find();
    if (!course || !session) return this.#refuse(refusal);
    const gradebook = await this.#gradebook(course);
    if (typeof gradebook === 'string') return this.#refuse(gradebook);
    if (gradebook.fileProblems.length > 0) return this.#refuseFile(gradebook);

    const plan = this.#plan(course, session, gradebook);
    const report = issueReport({
      course,
      plan,
      rowProblems: gradebook.rowProblems,
      notices: [...gradebook.notices, ...this.#erasedNotice(session)],
      list: this.#options.list ?? false,
    });
    const changes = await this.#during('preparing the files', report, () =>
      this.#changes(plan, session),
    );
    const isRefused = report.problems.length > 0 && !this.#options.skipBadRows;
    this.#show(report, session, changes);
    if (isRefused) {
      return this.#refuse(
        'Nothing was written. Mend the rows above, or leave them out with --skip-bad-rows.',
      );
    }
    return this.#finish(changes, report);
  }

  #find(): { course?: Course; session?: Session; refusal: string } {
    const { course: courseId, session: sessionId } = this.#options;
    const { courses } = this.#opened.content;
    const course = courses.find(({ id }) => id === courseId);
    if (!course)
      return {
        refusal: `There is no course “${courseId}”.${didYouMean(
          courseId,
          courses.map(({ id }) => id),
        )}`,
      };
    const session = course.sessions.find(({ id }) => id === sessionId);
    if (!session) {
      return {
        refusal: `The course “${courseId}” has no session “${sessionId}”.${didYouMean(
          sessionId,
          course.sessions.map(({ id }) => id),
        )}`,
      };
    }
    if (this.#issued < session.end) {
      return {
        refusal: `The session ends on ${inWords(session.end)}, after the issue date, ${inWords(this.#issued)}. Certificates are issued once it has ended.`,
      };
    }
    if (this.#issued > this.#opened.today)
      return { refusal: `The issue date, ${inWords(this.#issued)}, is in the future.` };
    return { course, session, refusal: '' };
  }

  async #gradebook(course: Course): Promise<Gradebook | string> {
    const { gradebook: file, map, outcome, outcomeMap, nameOrder } = this.#options;
    try {
      const bytes = await this.#surroundings.readBytes(path.resolve(file));
      return readGradebook(bytes, {
        policy: course.grading,
        glyphs: this.#surroundings.glyphs,
        map,
        outcome,
        outcomeMap,
        nameOrder,
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`;
    }
  }

  #plan(course: Course, session: Session, { learners }: Gradebook): IssuePlan {
    const { content, today } = this.#opened;
    const ofSession = ({ courseId, sessionId }: { courseId: string; sessionId: string }) =>
      courseId === course.id && sessionId === session.id;
    return planIssue({
      learners,
      policy: course.grading,
      outcomeHeading: this.#options.outcome,
      certificates: content.certificates.filter(ofSession),
      records: content.records.filter(ofSession),
      today,
    });
  }

  async #changes(plan: IssuePlan, session: Session): Promise<TextChange[]> {
    const files = sessionFiles(this.#options.course, session.id);
    const before = {
      certificates: await this.#opened.readText(files.certificates),
      records: await this.#opened.readText(files.records),
    };
    const texts: SessionTexts = {
      certificates: before.certificates ?? this.#newFile('certificates', files.certificates),
      records: before.records ?? this.#newFile('records', files.records),
    };
    const { identity } = this.#options;
    const after = issueInto(texts, {
      learners: plan.learners,
      issued: this.#issued,
      identity,
      draw: this.#codes(),
    });
    return (['certificates', 'records'] as const).flatMap((kind) =>
      after[kind] === texts[kind]
        ? []
        : [{ file: files[kind], before: before[kind], after: after[kind] }],
    );
  }

  #newFile(kind: 'certificates' | 'records', file: string): string {
    const { identity } = this.#options;
    const defaults = {
      issued: this.#issued,
      ...(identity ? { identity: { method: identity } } : {}),
    };
    return newFileText({
      path: path.join(this.#opened.dir, file),
      kind,
      checkout: this.#surroundings.checkout,
      ...(kind === 'certificates' ? { top: { defaults } } : {}),
    });
  }

  #codes(): () => VerificationCode {
    const used = new Set<string>(this.#opened.content.certificates.map(({ code }) => code));
    return () => {
      let code = drawCode(this.#surroundings.randomBytes);
      while (used.has(code)) code = drawCode(this.#surroundings.randomBytes);
      used.add(code);
      return code;
    };
  }

  /** Nothing is kept by which an erased learner could be recognised. */
  #erasedNotice(session: Session): string[] {
    const erased = this.#opened.content.certificates.filter(
      (certificate) =>
        certificate.courseId === this.#options.course &&
        certificate.sessionId === session.id &&
        certificate.erased,
    ).length;
    if (erased === 0) return [];
    return [
      `${counted(erased, 'certificate')} of this session ${erased === 1 ? 'was' : 'were'} erased. Erased learners cannot be recognised: take them out of the gradebook, or they get a new certificate.`,
    ];
  }

  #show(report: IssueReport, session: Session, changes: readonly TextChange[]): void {
    const { format, course, gradebook, dryRun = false } = this.#options;
    const { out } = this.#surroundings;
    if (format === 'json') {
      out(
        `${JSON.stringify({ course, session: session.id, date: this.#issued, dryRun, files: changes.map(({ file }) => file), ...report }, null, 2)}\n`,
      );
      return;
    }
    const heading = `${course}, session ${session.id}, ended ${inWords(session.end)}: ${counted(report.counts.learners, 'learner')} in ${path.basename(gradebook)}`;
    out(issueReportText(report, heading, (problem) => this.#problemText(problem)));
  }

  async #finish(changes: readonly TextChange[], report: IssueReport): Promise<ExitCode> {
    const { dryRun, yes } = this.#options;
    if (changes.length === 0) return this.#say('Nothing to do: all of it has been written before.');
    if (dryRun) return this.#say('Dry run: nothing was written.');
    if (
      this.#surroundings.isInteractive &&
      !yes &&
      !(await confirmed(
        `Issue ${counted(report.counts.issued, 'certificate')}?`,
        this.#surroundings,
      ))
    ) {
      return this.#refuse('Nothing was written.');
    }
    const exitCode = await this.#during('checking all content as it will be', report, () =>
      this.#opened.write(changes),
    );
    if (exitCode !== exitCodes.ok) return exitCode;
    return this.#say(
      `Wrote ${changes.map(({ file }) => file).join(' and ')}. Review and commit them; the records are private and are never published.`,
    );
  }

  /** Shows what a long run is at. Only thousands of learners take longer than a moment. */
  async #during<T>(what: string, { counts }: IssueReport, work: () => Promise<T>): Promise<T> {
    const shown = counts.learners < 1000 ? undefined : this.#surroundings.progress(what);
    return work().finally(() => shown?.end());
  }

  #refuseFile({ fileProblems, notices }: Gradebook): ExitCode {
    if (this.#options.format === 'json') {
      this.#surroundings.out(`${JSON.stringify({ problems: fileProblems, notices }, null, 2)}\n`);
    }
    const lines = [...fileProblems.map((problem) => this.#problemText(problem)), ...notices];
    return this.#refuse(`${lines.join('\n')}\nNothing was written.`);
  }

  #problemText({ line, column, code, what, fix }: GradebookProblem): string {
    const { colours } = this.#surroundings;
    const place = `${path.basename(this.#options.gradebook)}:${line}${column === undefined ? '' : `:${column}`}`;
    return `${colours.bold(place)}  ${colours.red('error')} ${colours.dim(code)}\n  ${what}\n  ${colours.green('→')} ${fix}`;
  }

  /** In JSON format, what is not JSON goes where it does not mix with it. */
  #say(text: string): ExitCode {
    const { out, err } = this.#surroundings;
    (this.#options.format === 'json' ? err : out)(
      `${this.#options.format === 'json' ? '' : '\n'}${text}\n`,
    );
    return exitCodes.ok;
  }

  #refuse(text: string): ExitCode {
    this.#surroundings.err(`${text}\n`);
    return exitCodes.problems;
  }
}

if (import.meta.main) process.exitCode = await issue(process.argv.slice(2), staffSurroundings());
