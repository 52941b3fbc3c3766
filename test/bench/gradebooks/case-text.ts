import path from 'node:path';
import { cellName } from '../../../src/gradebook/table/cell-name.ts';
import type { GradebookProblem } from '../../../src/gradebook/problem.ts';
import { counted, linesInWords } from '../../../src/wording/listed.ts';
import { writes, type CaseResult, type StepResult } from './run-case.ts';
import { sideBySide } from './side-by-side.ts';

/** The expectation of a case beside its result. @param verbose whether every problem is shown, with its fix */
export function caseText(
  { id, platform, kind, expected, results }: CaseResult,
  verbose: boolean,
): string {
  const came = results.flatMap((result) => stepLines(result, verbose));
  return `${id}  (${platform}; ${kind})\n${sideBySide([expected], came)}`;
}

function stepLines(step: StepResult, verbose: boolean): readonly string[] {
  const { file, options, exitCode, report, messages } = step;
  const given = options.filter((option) => option !== '--REAL').join(' ');
  const problems = [...(report?.problems ?? []), ...(report?.doubts ?? [])];
  // The words of a refused file repeat its problems.
  const isSaid = report === undefined || (verbose && report.counts !== undefined);
  const words = messages.replaceAll(/\s+/gu, ' ');
  return [
    [path.basename(file), given, writes(step) ? '(writes)' : ''].filter(Boolean).join(' '),
    `exit ${exitCode ?? 'none'}${report?.counts ? `: ${countsInWords(report.counts)}${leftOut(report)}` : ''}`,
    ...(verbose ? problems.map(wholeProblem) : problemsByCode(problems)),
    ...(report?.notices ?? []).map((notice) => `! ${notice}`),
    ...oddNames(report),
    ...(isSaid && words !== '' ? [verbose ? words : firstSentence(words)] : []),
  ];
}

function countsInWords(counts: NonNullable<NonNullable<StepResult['report']>['counts']>): string {
  const { issued, distinction, notPassed, withdrawn, alreadyIssued, badRows } = counts;
  return [
    `${issued} issued (${distinction} with distinction)`,
    `${notPassed} not passed`,
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
    ...(alreadyIssued > 0 ? [`${alreadyIssued} already issued`] : []),
    ...(badRows > 0 ? [counted(badRows, 'bad row')] : []),
  ].join(', ');
}

const leftOut = ({ leftOut: rows = [] }: NonNullable<StepResult['report']>): string =>
  rows.length === 0 ? '' : `, left out ${linesInWords(rows.map(({ line }) => line))}`;

/** Each code once, with its first place, its count, and its first message. */
function problemsByCode(problems: readonly GradebookProblem[]): readonly string[] {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  return [...byCode].flatMap(([code, [first, ...others]]) =>
    first
      ? [
          `${code}${others.length > 0 ? ` ×${others.length + 1}` : ''}, ${placeOf(first)}: ${firstSentence(first.what)}`,
        ]
      : [],
  );
}

const wholeProblem = (problem: GradebookProblem) =>
  `${problem.code}, ${placeOf(problem)}: ${problem.what} → ${problem.fix}`;

const placeOf = ({ cell, line }: GradebookProblem) =>
  cell === undefined ? `line ${line}` : cellName(cell, line);

const firstSentence = (text: string) => /^.*?[.?](?=\s|$)/u.exec(text)?.[0] ?? text;

function oddNames(report: StepResult['report']): readonly string[] {
  const lines = (report?.oddNames ?? []).map(({ line }) => line);
  return lines.length === 0 ? [] : [`? odd names on ${linesInWords(lines)}`];
}

/** How many cases ran, and how their steps ended. */
export function summaryText(cases: readonly CaseResult[]): string {
  const { exitCodes } = summaryOf(cases);
  const steps = Object.values(exitCodes).reduce((sum, count) => sum + count, 0);
  const ends = Object.entries(exitCodes).map(([code, count]) => `${count} exited ${code}`);
  return `${counted(cases.length, 'case')} with ${counted(steps, 'step')}: ${ends.join(', ')}.`;
}

export interface BenchSummary {
  readonly cases: number;
  /** How many steps ended with each exit code; `none` where the command threw. */
  readonly exitCodes: Readonly<Record<string, number>>;
}

export function summaryOf(cases: readonly CaseResult[]): BenchSummary {
  const codes = cases.flatMap(({ results }) =>
    results.map(({ exitCode }) => String(exitCode ?? 'none')),
  );
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]): [string, number] => [
    code,
    all.length,
  ]);
  return { cases: cases.length, exitCodes: Object.fromEntries(counts) };
}
