import path from 'node:path';
import type { FileReading } from '../../gradebook/file-reading.ts';
import { cellName } from '../../gradebook/table/cell-name.ts';
import type { GradebookProblem } from '../../gradebook/problem.ts';
import type { Gradebook } from '../../gradebook/read-gradebook.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Identity } from '../../schema/certificates.ts';
import { counted } from '../../wording/listed.ts';
import { leftOutLine } from './bad-rows.ts';
import { exitCodes, type ExitCode } from '../shared/exit-codes.ts';
import type { IssueOptions } from './issue-options.ts';
import { fileReadingText } from './file-reading-text.ts';
import { issueReportText } from './issue-report-text.ts';
import { onePersonText } from './one-person-text.ts';
import type { IssueReport } from './issue-report.ts';
import { certificateTerms, fileLine } from './issue-terms.ts';
import { endInWords, type IssuedSession } from '../shared/issue-session.ts';
import type { StaffSurroundings } from '../shared/staff-surroundings.ts';
import type { TextChange } from '../shared/with-content.ts';

/** The totals of a plan. */
export interface ShownPlan extends IssuedSession {
  readonly today: CalendarDay;
  readonly identity: Identity;
  /** The name of the institution that issues. */
  readonly institution: string;
  /** How many of the certificates state what Signature Track found out instead. */
  readonly linked: number;
  readonly changes: readonly TextChange[];
  readonly reading: FileReading | undefined;
}

/** The output of the issue command, as text or as JSON. In JSON format, all other text goes to the error output. */
export class IssueOutput {
  readonly #options: IssueOptions;
  readonly #surroundings: StaffSurroundings;

  constructor(options: IssueOptions, surroundings: StaffSurroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
  }

  show(report: IssueReport, shown: ShownPlan): void {
    const { course, session, issued, today, identity, linked, changes, reading } = shown;
    const { format, dryRun = false, skipBadRows = false } = this.#options;
    if (format === 'json') {
      const files = changes.map(({ file }) => file);
      this.#json({
        course: course.id,
        session: session.id,
        date: issued,
        identity,
        linked,
        dryRun,
        files,
        ...report,
      });
      return;
    }
    const place = `${course.id}, session ${session.id}, ${endInWords(session, today)}`;
    const terms = report.counts.issued > 0 ? certificateTerms(shown) : [];
    if (this.#file === undefined) {
      const heading = `${place}: one certificate without a gradebook`;
      const facts = [...terms, ...fileLine(changes)];
      this.#surroundings.out(onePersonText(report, { heading, facts }));
      return;
    }
    const heading = `${place}: ${counted(report.counts.learners, 'learner')} in ${this.#file}`;
    this.#surroundings.out(
      issueReportText(report, {
        heading,
        reading: this.#readingText(reading),
        facts: [...terms, ...fileLine(changes), ...(skipBadRows ? leftOutLine(report) : [])],
        problemText: (problem) => this.#problemText(problem),
      }),
    );
  }

  done(text: string): ExitCode {
    this.note(text);
    return exitCodes.ok;
  }

  /** A line for staff on the way. */
  note(text: string): void {
    if (this.#options.format === 'json') this.#surroundings.err(`${text}\n`);
    else this.#surroundings.out(`\n${text}\n`);
  }

  refused(text: string): ExitCode {
    this.#surroundings.err(`${text}\n`);
    return exitCodes.problems;
  }

  refusedFile({ fileProblems: problems, notices, reading }: Gradebook): ExitCode {
    if (this.#options.format === 'json') this.#json({ problems, notices });
    else if (reading) this.#surroundings.out(`${this.#readingText(reading).join('\n')}\n\n`);
    return this.refusedFor(problems, notices);
  }

  refusedFor(problems: readonly GradebookProblem[], notices: readonly string[] = []): ExitCode {
    const lines = [...problems.map((problem) => this.#problemText(problem)), ...notices];
    return this.refused(`${lines.join('\n')}\nNothing was written.`);
  }

  #readingText(reading: FileReading | undefined): string[] {
    return reading ? fileReadingText(reading, this.#file ?? '') : [];
  }

  /** The name of the gradebook; undefined where one person is named. */
  get #file(): string | undefined {
    const { gradebook } = this.#options;
    return gradebook === undefined ? undefined : path.basename(gradebook);
  }

  #json(value: object): void {
    this.#surroundings.out(`${JSON.stringify(value, null, 2)}\n`);
  }

  #problemText({ line, cell, column, code, what, fix }: GradebookProblem): string {
    const { colours } = this.#surroundings;
    const row = cell === undefined ? line : cellName(cell, line);
    const place = `${this.#file ?? ''}:${row}${column === undefined ? '' : `:${column}`}`;
    return `${colours.bold(place)}  ${colours.red('error')} ${colours.dim(code)}\n  ${what}\n  ${colours.green('→')} ${fix}`;
  }
}
