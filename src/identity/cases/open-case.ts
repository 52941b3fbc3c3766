import type { IdentityService } from '../store/identity-service.ts';
import type { ReviewCase } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** What people are to look at: the id says what it is about, so that the same thing is never asked twice. */
export type NewCase = Omit<ReviewCase, 'opened'>;

/**
 * Puts something before the reviewers. Whoever was interrupted calls it again with the same id: a case that is there stays as it is.
 * Rejects with CouldNotCheck, and may have been done then.
 * @returns whether this call has opened it
 */
export async function openCase(service: IdentityService, what: NewCase): Promise<boolean> {
  const { vault, now } = service;
  const keys = vaultKeys(what.person);
  if ((await vault.read(keys.case(what.id))) !== null) return false;
  const opened: ReviewCase = { ...what, opened: now().toISOString() };
  // Queued first: what waits without a case is nothing yet, but a case that does not wait would never be looked at.
  await vault.write(keys.queued(what.id), opened);
  return vault.create(keys.case(what.id), opened);
}

/** Lets a case wait that was opened and does not. */
export async function openCaseAgain(
  { vault }: IdentityService,
  reviewCase: ReviewCase,
): Promise<void> {
  const key = vaultKeys(reviewCase.person).queued(reviewCase.id);
  await vault.create(key, reviewCase);
}
