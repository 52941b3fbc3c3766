import type { IdentityService } from '../store/identity-service.ts';
import type { ReviewCase } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** A case for people to look at. Its id says what it is about, so that the same thing is never asked twice. */
export type NewCase = Omit<ReviewCase, 'opened'>;

/**
 * Puts a case before the reviewers. A caller that was interrupted calls it again with the same id: a case that exists stays as it is.
 * Rejects with CouldNotCheck; the case may have been opened then.
 * @returns whether this call has opened it
 */
export async function openCase(service: IdentityService, what: NewCase): Promise<boolean> {
  const { vault, now } = service;
  const keys = vaultKeys(what.person);
  if ((await vault.read(keys.case(what.id))) !== null) return false;
  const opened: ReviewCase = { ...what, opened: now().toISOString() };
  // Queued first: an entry without a case does no harm, but a case that is not queued would never be looked at.
  await vault.write(keys.queued(what.id), opened);
  return vault.create(keys.case(what.id), opened);
}

/** Queues a case again that was opened and is not in the queue. */
export async function openCaseAgain(
  { vault }: IdentityService,
  reviewCase: ReviewCase,
): Promise<void> {
  const key = vaultKeys(reviewCase.person).queued(reviewCase.id);
  await vault.create(key, reviewCase);
}
