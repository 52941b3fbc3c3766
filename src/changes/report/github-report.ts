import { githubCommand } from '../../wording/github-command.ts';
import type { Changes } from '../changes.ts';
import type { Refusal } from '../refusals.ts';
import { editText, headingOf, summaryOf } from './words.ts';

/** GitHub shows ten annotations of a kind for a step; the rest only stands in its log. */
const mostWarnings = 10;

/**
 * Changes as GitHub Actions shows them on a pull request.
 * @param folder the content folder as a path from the repository’s root; empty for the root itself
 */
export function githubReport(
  changes: Changes,
  refusals: readonly Refusal[],
  folder: string,
): string {
  const warnings = changes.edits.slice(0, mostWarnings).map((edit) => {
    const lines = edit.edits.map((each) => editText(each));
    return githubCommand(
      'warning',
      { title: 'published-changes' },
      `${headingOf(edit)}.\n${lines.join('\n')}`,
    );
  });
  const errors = refusals.map(({ code, what, why, fix, file }) =>
    githubCommand(
      'error',
      { ...(file === null ? {} : { file: inRepository(folder, file) }), title: code },
      `${what} ${why} ${fix}`,
    ),
  );
  const notice = githubCommand('notice', { title: 'changes' }, summaryOf(changes));
  return [...errors, ...warnings, notice].join('');
}

const inRepository = (folder: string, file: string) =>
  folder === '' ? file : `${folder.replace(/\/$/u, '')}/${file}`;
