import type { ContentProblem } from '../problem.ts';

/**
 * Problems as GitHub Actions shows them beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @param folder the content folder as a path from the repository’s root
 */
export function githubReport(problems: readonly ContentProblem[], folder: string): string {
  return problems.map((problem) => `${annotation(problem, folder)}\n`).join('');
}

function annotation(problem: ContentProblem, folder: string): string {
  const { at, severity, code, what, why, fix, related } = problem;
  const message = [
    what,
    ...(why ? [why] : []),
    fix,
    ...(related ? [`See ${related.file}:${related.line}, ${related.what}.`] : []),
  ].join(' ');
  const properties = [
    `file=${property(inRepository(folder, at.file))}`,
    `line=${at.line}`,
    `col=${at.column}`,
    `title=${property(code)}`,
  ].join(',');
  return `::${severity} ${properties}::${escaped(message)}`;
}

const inRepository = (folder: string, file: string) =>
  folder === '' || folder === '.' ? file : `${folder}/${file}`;

const escaped = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
