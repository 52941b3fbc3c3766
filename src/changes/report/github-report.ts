import type { Changes } from '../changes.ts';
import type { Refusal } from '../refusals.ts';
import { editText, headingOf, summaryOf } from './words.ts';

/** GitHub shows ten annotations of a kind for a step; the rest only stands in its log. */
const mostWarnings = 10;

/**
 * Changes as GitHub Actions shows them on a pull request.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @param folder the content folder as a path from the repository’s root; empty for the root itself
 */
export function githubReport(
  changes: Changes,
  refusals: readonly Refusal[],
  folder: string,
): string {
  const warnings = changes.edits.slice(0, mostWarnings).map((edit) => {
    const lines = edit.edits.map((each) => editText(each));
    return command('warning', 'published-changes', `${headingOf(edit)}.\n${lines.join('\n')}`);
  });
  const errors = refusals.map(({ code, what, why, fix, file }) =>
    command(
      'error',
      code,
      `${what} ${why} ${fix}`,
      file === null ? undefined : inRepository(folder, file),
    ),
  );
  return [...errors, ...warnings, command('notice', 'changes', summaryOf(changes))].join('');
}

function command(
  kind: 'error' | 'warning' | 'notice',
  title: string,
  message: string,
  file?: string,
): string {
  const place = file === undefined ? '' : `file=${property(file)},`;
  return `::${kind} ${place}title=${property(title)}::${escaped(message)}\n`;
}

const inRepository = (folder: string, file: string) =>
  folder === '' ? file : `${folder.replace(/\/$/u, '')}/${file}`;

const escaped = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
