import { compareText } from '../values/compare.ts';
import type { ProblemCode } from './problem-codes.ts';

/** A place in a content file. Lines and columns count from 1. `file` is relative to the content folder, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A fault of the content, complete enough to be fixed from the message alone. */
export interface ContentProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly at: Place;
  /** The fault, as one sentence. Never quotes a score or an e-mail address. */
  readonly what: string;
  /** Why it matters, where that is not plain. */
  readonly why?: string;
  /** The remedy. */
  readonly fix: string;
  /**
   * The source line at `at`, cut to a reasonable length; absent for records, which are private, for lines with a mail address, and for
   * unreadable files.
   */
  readonly excerpt?: string;
  /** The other place, where two disagree. */
  readonly related?: Place & { readonly what: string };
}

export const isError = ({ severity }: ContentProblem): boolean => severity === 'error';

/** Sorted by file, line and column; a problem that is found twice in the same words is reported once. */
export function inOrder(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  const unique = new Map<string, ContentProblem>();
  for (const each of problems) {
    const { file, line, column } = each.at;
    unique.set([file, line, column, each.code, each.what].join('\0'), each);
  }
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
}
