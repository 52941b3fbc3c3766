import { addressOf } from '../../model/email-address.ts';
import type { Scores } from '../../model/grading.ts';
import type { Identity } from '../../schema/certificates.ts';
import { identityOf, type LinkedLearner } from './identity-of.ts';
import { isNameOfDocument } from './printed-name.ts';

/** A learner whose certificate has yet to be issued. Private. */
export interface ExportedLearner extends LinkedLearner {
  /** In its normal form. */
  readonly address: string;
  /** As on the document. */
  readonly name: string;
}

/** A learner who is about to get a certificate, as the gradebook has them. */
interface Awarded {
  readonly learner: { readonly name: string; readonly email?: string | null | undefined };
  readonly result: { readonly scores: Scores };
}

/** The findings of Signature Track about learners who are about to get a certificate. */
export interface LinkedLearners<Learner extends Awarded = Awarded> {
  /** The identity that each certificate states. */
  readonly identities: ReadonlyMap<Learner, Identity>;
  /** Learners whose name in the gradebook differs from the name on the document: nothing is stated of them. */
  readonly otherNames: readonly Learner[];
}

/** Finds learners by their addresses. Learners without exported findings are in neither list. */
export function linkedLearners<Learner extends Awarded>(
  learners: readonly Learner[],
  exported: readonly ExportedLearner[],
): LinkedLearners<Learner> {
  const byAddress = new Map(exported.map((learner) => [learner.address, learner]));
  const identities = new Map<Learner, Identity>();
  const otherNames: Learner[] = [];
  for (const awarded of learners) {
    const { learner, result } = awarded;
    const found = byAddress.get(addressOf(learner.email ?? '') ?? '');
    if (!found) continue;
    const identity = identityOf(found, result.scores);
    if (!isNameOfDocument(learner.name, found.name)) otherNames.push(awarded);
    else if (identity) identities.set(awarded, identity);
  }
  return { identities, otherNames };
}
