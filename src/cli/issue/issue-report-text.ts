import type { GradebookProblem } from '../../gradebook/problem.ts';
import { counted } from '../../wording/listed.ts';
import type { IssueReport } from './issue-report.ts';

/** Values that the report does not hold itself. */
export interface ReportFrame {
  readonly heading: string;
  /** How the gradebook was read. */
  readonly reading: readonly string[];
  /** Lines below the counts: what certificates will state, and where it is written. */
  readonly facts: readonly string[];
  readonly problemText: (problem: GradebookProblem) => string;
}

/** The report as staff read it in a terminal. */
export function issueReportText(
  report: IssueReport,
  { heading, reading, facts, problemText }: ReportFrame,
): string {
  const { counts, problems, notices } = report;
  const row = (count: number, words: string) => `${String(count).padStart(7)}  ${words}`;
  const blocks = [
    [...reading],
    problems.map(problemText),
    notices,
    [
      heading,
      row(
        counts.issued,
        `${noun(counts.issued, 'certificate')} to issue, ${counts.distinction} of them with distinction`,
      ),
      row(counts.alreadyIssued, 'already issued'),
      row(counts.notPassed, 'not passed'),
      row(counts.withdrawn, 'withdrawn'),
      ...(counts.recordsUpdated > 0
        ? [
            row(
              counts.recordsUpdated,
              `${noun(counts.recordsUpdated, 'record')} without a certificate to update`,
            ),
          ]
        : []),
      ...(counts.badRows > 0 ? [row(counts.badRows, noun(counts.badRows, 'bad row'))] : []),
    ],
    [...facts],
    oddNameLines(report),
    nameLines(report),
    otherLines(report),
    differingLines(report),
    changedLines(report),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function nameLines({ issued }: IssueReport): string[] {
  const named = issued.filter(({ name }) => name !== undefined);
  return named.map(
    ({ line, outcome, name }) =>
      `  line ${line}: ${name}${outcome === 'distinction' ? ', with distinction' : ''}`,
  );
}

function oddNameLines({ oddNames }: IssueReport): string[] {
  if (oddNames.length === 0) return [];
  return [
    'Check these names; each is printed exactly like this:',
    ...oddNames.map(({ line, name, because }) => `  line ${line}: “${name}” ${because}`),
  ];
}

function otherLines({ others }: IssueReport): string[] {
  return others.map(({ line, what }) => `  line ${line}: ${what}`);
}

const noun = (count: number, singular: string) => (count === 1 ? singular : `${singular}s`);

const learnerAt = ({ line, id }: { line: number; id: string | null }) =>
  `  line ${line}${id === null ? '' : `, id ${id}`}`;

function differingLines({ differing: found }: IssueReport): string[] {
  if (found.length === 0) return [];
  return [
    `${counted(found.length, 'outcome differs', 'outcomes differ')} from the grading policy; the column’s outcomes are used:`,
    ...found.map(
      (each) =>
        `${learnerAt(each)}: ${each.believed}; computed ${each.computed}${each.because.length > 0 ? `, because ${each.because.join('; ')}` : ''}`,
    ),
  ];
}

function changedLines({ changed: found }: IssueReport): string[] {
  if (found.length === 0) return [];
  return [
    `${counted(found.length, 'difference')} from what was issued or decided before; nothing is changed:`,
    ...found.map(
      (each) =>
        `${learnerAt(each)}${each.code === null ? '' : `, certificate ${each.code}`}: ${each.fix}`,
    ),
  ];
}
