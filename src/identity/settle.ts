import type { PersonKey } from '../records/keys.ts';
import type { IdentityService } from './identity-service.ts';
import type { EnrolmentDetails, ReviewCase, Settled, Verified, Vote } from './stored.ts';
import { vaultKeys } from './vault-keys.ts';
import { verdictOf } from './verdict.ts';

/** The answers to a case, in turn. */
export async function votesOn(
  { vault }: Pick<IdentityService, 'vault'>,
  { person, id }: Pick<ReviewCase, 'person' | 'id'>,
): Promise<readonly Vote[]> {
  const names = await vault.keys(vaultKeys(person).votes(id));
  const votes = await Promise.all(names.map((name) => vault.read(name)));
  return (votes as (Vote | null)[])
    .filter((vote) => vote !== null)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** How a case ended; null while it is open. */
export const settledOf = async (
  { vault }: Pick<IdentityService, 'vault'>,
  { person, id }: Pick<ReviewCase, 'person' | 'id'>,
): Promise<Settled | null> => (await vault.read(vaultKeys(person).settled(id))) as Settled | null;

/**
 * Ends a case if its answers decide it, and does what follows; what was left undone when somebody was interrupted is done now. Null
 * where it is still open. Rejects with CouldNotCheck, and may be called again.
 */
export async function settleIfDecided(
  service: IdentityService,
  reviewCase: ReviewCase,
): Promise<Settled | null> {
  const before = await settledOf(service, reviewCase);
  if (before) return follow(service, reviewCase, before);
  const verdict = verdictOf(await votesOn(service, reviewCase));
  return verdict.kind === 'open' ? null : settleAs(service, reviewCase, verdict.outcome);
}

/** Ends a case. Where somebody else has at the same moment, theirs counts. */
export async function settleAs(
  service: IdentityService,
  reviewCase: ReviewCase,
  outcome: Settled['outcome'],
): Promise<Settled | null> {
  const settled: Settled = { outcome, at: service.now().toISOString() };
  const { person, id } = reviewCase;
  const isOurs = await service.vault.create(vaultKeys(person).settled(id), settled);
  const counts = isOurs ? settled : await settledOf(service, reviewCase);
  return counts && follow(service, reviewCase, counts);
}

/** Everything that follows from how a case ended. It waits for reviewers until all of it is done. */
async function follow(
  service: IdentityService,
  reviewCase: ReviewCase,
  settled: Settled,
): Promise<Settled> {
  const { vault } = service;
  const keys = vaultKeys(reviewCase.person);
  if ((await vault.read(keys.queued(reviewCase.id))) === null) return settled;
  if (reviewCase.kind === 'enrolment') {
    if (settled.outcome === 'match') await writeVerified(service, reviewCase, settled);
    // After a refusal others may yet have to look at it: `forget` takes it when the time to appeal is over.
    if (settled.outcome !== 'refused') await vault.remove(keys.document);
  }
  await vault.remove(keys.queued(reviewCase.id));
  return settled;
}

async function writeVerified(
  service: IdentityService,
  reviewCase: ReviewCase,
  settled: Settled,
): Promise<void> {
  const keys = vaultKeys(reviewCase.person);
  const details = (await service.vault.read(keys.details)) as EnrolmentDetails | null;
  const last = (await votesOn(service, reviewCase)).findLast(({ answer }) => answer === 'match');
  if (!details || !last) return;
  const verified: Verified = {
    day: settled.at.slice(0, 10),
    reviewer: last.reviewerName,
    name: details.name,
  };
  await service.vault.create(keys.verified, verified);
}

/** Whether a person is (still) kept: what is written while they delete everything must go, too. */
export const isKept = async (
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<boolean> => (await vault.read(vaultKeys(person).consent)) !== null;
