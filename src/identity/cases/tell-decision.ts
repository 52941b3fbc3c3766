import { decisionMail } from './decision-mail.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { ReviewCase, Settled } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/**
 * Mails a learner the decision of people. A piece of work that was simply confirmed is on the page and in no mail: there would be one
 * for each. Rejects if the mail was not accepted.
 */
export async function tellDecision(
  service: IdentityService,
  { person, kind, courseId, appeal }: ReviewCase,
  outcome: Settled['outcome'],
): Promise<void> {
  const isAppeal = appeal !== null;
  if (kind === 'work' && outcome === 'match' && !isAppeal) return;
  const [details, { site, courses, institutions }] = await Promise.all([
    service.vault.read(vaultKeys(person).details),
    service.published.catalogue(),
  ]);
  if (details === null) return;
  const course = courses.find(({ id }) => id === courseId);
  const institution = institutions.find(({ id }) => id === course?.institutionId);
  const sender = institution?.name ?? site.name;
  await service.send(decisionMail({ to: details.address, sender, site, kind, outcome, isAppeal }));
}
