import type { VerdictKind } from '../../model/verdict.ts';
import type { BatchEntry } from './read-list.ts';

/** `unknown`: never issued here. `unchecked`: no answer; neither a yes nor a no. */
export type BatchStatus = VerdictKind | 'unknown' | 'malformed' | 'unchecked';

/** What the page of a certificate states. */
export interface Statement {
  readonly status: VerdictKind;
  /** Null where the page withholds it. */
  readonly name: string | null;
  readonly course: string;
  readonly institution: string;
}

export interface BatchResult {
  readonly entry: BatchEntry;
  readonly status: BatchStatus;
  /** As it is printed; what was given where it is no code. */
  readonly code: string;
  /** Absolute; null where there is none. */
  readonly page: string | null;
  readonly statement: Statement | null;
  /** Whether the given name is the stated one; null where one of them is missing. */
  readonly nameAgrees: boolean | null;
}

/** In the order in which they are told. */
export const statusWords: Readonly<Record<BatchStatus, string>> = {
  valid: 'Genuine',
  revoked: 'Revoked',
  superseded: 'Replaced',
  expired: 'Expired',
  erased: 'Details erased',
  unknown: 'Never issued here',
  malformed: 'Not a code',
  unchecked: 'Could not be checked',
};

/** Whether two names have the same words, in whatever order and case, or the same letters: some scripts may be written without spaces. */
export function isSameName(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const isSame = (words: (name: readonly string[]) => string) => words(first) === words(second);
  return isSame((words) => words.toSorted().join(' ')) || isSame((words) => words.join(''));
}

function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
