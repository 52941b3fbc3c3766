import type { VerdictKind } from '../../model/verdict.ts';
import type { Statement } from '../page-statement.ts';
import type { Agreement } from './names-agree.ts';
import type { BatchEntry } from './read-list.ts';

/** `unknown`: never issued here. `mistyped`: nor that, and its check character does not fit. `malformed`: not a code, or the address of another site. `unchecked`: no answer, neither yes nor no. */
export type BatchStatus = VerdictKind | 'unknown' | 'mistyped' | 'malformed' | 'unchecked';

export interface BatchResult {
  readonly entry: BatchEntry;
  readonly status: BatchStatus;
  /** As it is printed; the text that was given if that is not a code. */
  readonly code: string;
  /** Absolute; null where there is none. */
  readonly page: string | null;
  readonly statement: Statement | null;
  /** Whether the given name is the stated one; null where one of them is missing. */
  readonly agreement: Agreement | null;
  /** The reason why it is not a code of this site; null if it is one. */
  readonly note: string | null;
}

/** Whether a person has to look at a result: anything but a genuine certificate of the name that was given, if one was. */
export function needsALook({ status, agreement, entry }: BatchResult): boolean {
  return status !== 'valid' || (entry.name !== null && agreement !== 'yes');
}

/** In the order of the summary. */
export const statusWords: Readonly<Record<BatchStatus, string>> = {
  valid: 'Genuine',
  revoked: 'Revoked',
  superseded: 'Replaced',
  suspended: 'Under review',
  expired: 'Expired',
  erased: 'Details erased',
  unknown: 'Never issued here',
  mistyped: 'Mistyped',
  malformed: 'Not a code here',
  unchecked: 'Could not be checked',
};
