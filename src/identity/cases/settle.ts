import { CouldNotCheck } from '../../account/key-store.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { ReviewCase, Settled, Verified, Vote } from '../store/stored.ts';
import { tellDecision } from './tell-decision.ts';
import { underConsent } from '../store/under-consent.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { verdictOf } from './verdict.ts';

/** The answers to a case, in turn. */
export async function votesOn(
  { vault }: Pick<IdentityService, 'vault'>,
  { person, id }: Pick<ReviewCase, 'person' | 'id'>,
): Promise<readonly Vote[]> {
  const names = await vault.keys(vaultKeys(person).votes(id));
  const votes = await Promise.all(names.map((name) => vault.read(name)));
  return votes.filter((vote) => vote !== null).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** How a case ended; null while it is open. */
export const settledOf = async (
  { vault }: Pick<IdentityService, 'vault'>,
  { person, id }: Pick<ReviewCase, 'person' | 'id'>,
): Promise<Settled | null> => await vault.read(vaultKeys(person).settled(id));

/**
 * Ends a case if its answers decide it, and does what follows, also what an interruption left undone. Null
 * where it is still open, or its learner has deleted everything. Rejects with CouldNotCheck, and may be called again.
 */
export async function settleIfDecided(
  service: IdentityService,
  reviewCase: ReviewCase,
): Promise<Settled | null> {
  const before = await settledOf(service, reviewCase);
  if (before) return followUp(service, reviewCase, before);
  const verdict = verdictOf(await votesOn(service, reviewCase));
  return verdict.kind === 'open' ? null : settleAs(service, reviewCase, verdict.outcome);
}

/** Ends a case. Where another request has at the same moment, that one counts. */
export function settleAs(
  service: IdentityService,
  reviewCase: ReviewCase,
  outcome: Settled['outcome'],
): Promise<Settled | null> {
  const { person, id } = reviewCase;
  return underConsent(service, person, async (noting) => {
    const settled: Settled = { outcome, at: noting.now().toISOString() };
    const isOurs = await noting.vault.create(vaultKeys(person).settled(id), settled);
    if (isOurs) noting.later(tellDecision(noting, reviewCase, outcome));
    const counts = isOurs ? settled : await settledOf(noting, reviewCase);
    return counts && follow(noting, reviewCase, counts);
  });
}

/** Does what follows, unless that was done before: a case waits for reviewers until then. */
async function followUp(
  service: IdentityService,
  reviewCase: ReviewCase,
  settled: Settled,
): Promise<Settled> {
  const { person, id } = reviewCase;
  if ((await service.vault.read(vaultKeys(person).queued(id))) === null) return settled;
  await underConsent(service, person, (noting) => follow(noting, reviewCase, settled));
  return settled;
}

async function follow(
  service: IdentityService,
  { kind, person, id, appeal }: ReviewCase,
  settled: Settled,
): Promise<Settled> {
  const { vault } = service;
  const keys = vaultKeys(person);
  if (kind === 'enrolment') {
    if (settled.outcome === 'match') await writeVerified(service, { person, id }, settled);
    // After a first refusal others may yet have to look at it: `forget` takes it when the time to appeal is over.
    if (settled.outcome !== 'refused' || appeal) await vault.remove(keys.document);
  }
  await vault.remove(keys.queued(id));
  return settled;
}

async function writeVerified(
  service: IdentityService,
  reviewCase: Pick<ReviewCase, 'person' | 'id'>,
  { at }: Settled,
): Promise<void> {
  const keys = vaultKeys(reviewCase.person);
  const details = await service.vault.read(keys.details);
  const last = (await votesOn(service, reviewCase)).findLast(({ answer }) => answer === 'match');
  if (!details || !last) throw new CouldNotCheck('What was decided on is not there any more.');
  const verified: Verified = {
    day: at.slice(0, 10),
    reviewer: last.reviewerName,
    name: details.name,
  };
  // Replaces one of more than a year ago, which may have another name.
  await service.vault.write(keys.verified, verified);
}
