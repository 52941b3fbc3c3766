import {
  certificateChanges,
  changeKinds,
  type CertificateChange,
  type ChangeKind,
} from './certificate-changes.ts';
import type { Comparison } from './compare-sessions.ts';
import { sharedEdits, type SharedEdit } from './shared-edits.ts';

/** The changes of all that is published. Plain data, without names and without anything of course records. */
export interface Changes {
  /** How many codes have a page. */
  readonly published: { readonly before: number; readonly after: number };
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** In the order of the content; those that disappear come last. */
  readonly certificates: readonly CertificateChange[];
  readonly edits: readonly SharedEdit[];
}

export async function changesBetween(comparison: Comparison): Promise<Changes> {
  const { before, after, isSame, pairsOf, removed } = comparison;
  const certificates: CertificateChange[] = [];
  for (const session of after.sessions) {
    if (isSame(session)) continue;
    for (const pair of await pairsOf(session))
      certificates.push(...certificateChanges(pair.before, pair.after));
  }
  certificates.push(...removed.flatMap((each) => certificateChanges(each, undefined)));
  return {
    published: { before: countOf(before?.sessions ?? []), after: countOf(after.sessions) },
    counts: countsOf(certificates),
    certificates,
    edits: sharedEdits(comparison),
  };
}

const countOf = (sessions: Comparison['after']['sessions']): number =>
  sessions.reduce((sum, { certificates }) => sum + certificates, 0);

function countsOf(changes: readonly CertificateChange[]): Record<ChangeKind, number> {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)])) as Record<
    ChangeKind,
    number
  >;
}
