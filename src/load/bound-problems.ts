import { limits } from './limits.ts';
import { problemOfFile } from './located.ts';
import type { ContentProblem } from './problem.ts';
import { counted } from './wording.ts';

/** At most so many problems of each file, errors before warnings, and how many more there are. Keeps the order. */
export function boundProblems(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const byFile = Map.groupBy(problems, ({ at }) => at.file);
  return [...byFile].flatMap(([file, ofFile]) => boundOfFile(file, ofFile));
}

function boundOfFile(file: string, problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const most = limits.problemsOfFile;
  if (problems.length <= most) return problems;
  const isError = ({ severity }: ContentProblem) => severity === 'error';
  const kept = new Set(
    [...problems.filter(isError), ...problems.filter((each) => !isError(each))].slice(0, most),
  );
  return [...problems.filter((each) => kept.has(each)), omission(file, problems.length - most)];
}

/** Says that a file has more problems than are shown. */
export const omission = (file: string, count: number): ContentProblem =>
  problemOfFile(file, {
    code: 'problems-omitted',
    severity: 'warning',
    what: `This file has ${counted(count, 'more problem')}.`,
    fix: 'Mend those that are shown, then check again.',
  });
