import { counted } from '../wording/listed.ts';
import { limits } from './limits.ts';
import { problemOfFile } from './yaml/located.ts';
import type { ContentProblem } from './problem.ts';

/** At most `limits.problemsOfFile` problems of each file, errors before warnings, and the number of those left out. Keeps the order. */
export function boundProblems(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const byFile = Map.groupBy(problems, ({ at }) => at.file);
  return [...byFile].flatMap(([file, ofFile]) => boundOfFile(file, ofFile));
}

function boundOfFile(file: string, problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const most = limits.problemsOfFile;
  const reported = problems.filter(({ code }) => code !== 'problems-omitted');
  const omissions = problems.filter(({ code }) => code === 'problems-omitted');
  if (reported.length <= most) return [...reported, ...omissions];
  const isError = ({ severity }: ContentProblem) => severity === 'error';
  const kept = new Set(
    [...reported.filter(isError), ...reported.filter((each) => !isError(each))].slice(0, most),
  );
  return [...reported.filter((each) => kept.has(each)), omission(file, reported.length - most)];
}

/** Says that a file has more problems than are shown. */
export const omission = (file: string, atLeast: number): ContentProblem =>
  problemOfFile(file, {
    code: 'problems-omitted',
    severity: 'warning',
    what: `This file has at least ${counted(atLeast, 'more problem')}.`,
    fix: 'Mend those that are shown, then check again.',
  });
