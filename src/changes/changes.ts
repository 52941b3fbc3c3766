import type { Content } from '../model/content.ts';
import {
  certificateChanges,
  changeKinds,
  type CertificateChange,
  type ChangeKind,
} from './certificate-changes.ts';
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

/** @param before null where nothing was published yet */
export function changesBetween(before: Content | null, after: Content): Changes {
  const earlier = new Map((before?.certificates ?? []).map((each) => [each.code, each]));
  const present = new Map(after.certificates.map((each) => [each.code, each]));
  const removed = [...earlier.values()].filter(({ code }) => !present.has(code));
  const certificates = [
    ...after.certificates.flatMap((each) => certificateChanges(earlier.get(each.code), each)),
    ...removed.flatMap((each) => certificateChanges(each, undefined)),
  ];
  const kept = [...earlier.values()].filter(({ code }) => present.has(code));
  return {
    published: { before: earlier.size, after: present.size },
    counts: countsOf(certificates),
    certificates,
    edits: before ? sharedEdits(before, after, kept) : [],
  };
}

function countsOf(changes: readonly CertificateChange[]): Record<ChangeKind, number> {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)])) as Record<
    ChangeKind,
    number
  >;
}
