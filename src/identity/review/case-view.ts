import type { RecordCatalogue } from '../../records/published/published-records.ts';
import { enrolmentOf } from '../enrolment/enrolment-of.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { reviewQueue } from './review-queue.ts';
import type { Reviewer } from './reviewer.ts';
import { settleIfDecided, votesOn } from '../cases/settle.ts';
import type {
  Attestation,
  ReviewCase,
  Settled,
  StoredEvidence,
  Verified,
  Vote,
} from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { caseOf, standingOf, type Standing } from './vote.ts';

/** A case as a reviewer sees it. */
export interface CaseView {
  readonly reviewCase: ReviewCase;
  readonly standing: Exclude<Standing, 'own-case' | 'other-institution'>;
  readonly catalogue: RecordCatalogue;
  /** As on the document; null where the learner has deleted it. */
  readonly name: string | null;
  /** With this one: all that one answer decides, see `QueueEntry`. Empty where there is nothing to decide for this reviewer. */
  readonly together: readonly AttestedCase[];
  /** When the photos were taken, ISO 8601; null where they are gone. */
  readonly taken: { readonly face: string | null; readonly document: string | null };
  /** The evidence of its typing; null where nothing was typed, or it is gone. */
  readonly evidence: StoredEvidence | null;
  /** Who checked the document of this enrolment, where that is done. */
  readonly verified: Verified | null;
  /** Others' answers. None while this reviewer is still to answer: each decides alone. */
  readonly votes: readonly Vote[];
  readonly settled: Settled | null;
  /** Answers to the case that this appeals against. */
  readonly earlier: readonly Vote[];
}

export interface AttestedCase {
  readonly reviewCase: ReviewCase;
  /** Of work alone. */
  readonly attestation: Attestation | null;
}

/** Null where there is no such case, or it is not for this reviewer to see. Rejects with CouldNotCheck. */
export async function caseView(
  service: IdentityService,
  reviewer: Reviewer,
  named: { readonly person: string; readonly case: string },
): Promise<CaseView | null> {
  const reviewCase = await caseOf(service, named.person, named.case);
  if (reviewCase === null) return null;
  const settled = await settleIfDecided(service, reviewCase);
  const standing = await standingOf(service, reviewer, reviewCase);
  if (standing === 'own-case' || standing === 'other-institution') return null;
  const isReady = standing === 'ready';
  const isToAnswer = isReady || standing === 'enrolment-first';
  const [catalogue, kept, together, votes, earlier] = await Promise.all([
    service.published.catalogue(),
    keptOf(service, reviewCase),
    isReady ? groupWith(service, reviewer, reviewCase) : [],
    isToAnswer ? [] : votesOn(service, reviewCase),
    reviewCase.appeal ? votesOn(service, { ...reviewCase, id: reviewCase.appeal.against }) : [],
  ]);
  return { reviewCase, standing, catalogue, ...kept, together, votes, earlier, settled };
}

async function keptOf(service: IdentityService, { person, attestation }: ReviewCase) {
  const { vault } = service;
  const keys = vaultKeys(person);
  const [details, enrolment, kept, face, document, evidence] = await Promise.all([
    vault.read(keys.details),
    enrolmentOf(service, person),
    vault.read(keys.verified),
    vault.read(keys.face),
    vault.read(keys.document),
    attestation && vault.read(keys.evidence(attestation.id)),
  ]);
  return {
    name: details?.name ?? kept?.name ?? null,
    // One of an earlier year concerns another document than the one under review now.
    verified: enrolment.state === 'verified' ? kept : null,
    taken: { face: face?.at ?? null, document: document?.at ?? null },
    evidence,
  };
}

async function groupWith(
  service: IdentityService,
  reviewer: Reviewer,
  reviewCase: ReviewCase,
): Promise<readonly AttestedCase[]> {
  const { entries } = await reviewQueue(service, reviewer, reviewCase.person);
  const entry = entries.find(({ cases }) => cases.some(({ id }) => id === reviewCase.id));
  return Promise.all(
    (entry?.cases ?? []).map(async (one) => ({
      reviewCase: one,
      attestation: await attestationOf(service, one),
    })),
  );
}

async function attestationOf(
  { vault }: IdentityService,
  { person, attestation }: ReviewCase,
): Promise<Attestation | null> {
  if (attestation === null) return null;
  const { work, id } = attestation;
  return await vault.read(vaultKeys(person).attempt(work, id));
}
