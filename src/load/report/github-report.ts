import { githubCommand } from '../../wording/github-command.ts';
import type { ContentProblem } from '../problem.ts';

/**
 * Problems as GitHub Actions shows them beside the lines of a pull request.
 * @param folder the content folder as a path from the repository’s root
 */
export function githubReport(problems: readonly ContentProblem[], folder: string): string {
  return problems.map((problem) => annotation(problem, folder)).join('');
}

function annotation(problem: ContentProblem, folder: string): string {
  const { at, severity, code, what, why, fix, related } = problem;
  const message = [
    what,
    ...(why ? [why] : []),
    fix,
    ...(related ? [`See ${related.file}:${related.line}, ${related.what}.`] : []),
  ].join(' ');
  const place = { file: inRepository(folder, at.file), line: at.line, col: at.column };
  return githubCommand(severity, { ...place, title: code }, message);
}

const inRepository = (folder: string, file: string) =>
  folder === '' || folder === '.' ? file : `${folder}/${file}`;
