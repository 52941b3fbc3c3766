import { aDay } from '../../values/duration.ts';
import { openCaseAgain } from '../cases/open-case.ts';
import { settleAs, settleIfDecided } from '../cases/settle.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { endOf, retentionDays } from '../store/retention.ts';
import type { CaseId, ReviewCase } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { vaultKinds } from '../store/vault-kinds.ts';
import type { Kept } from './moments.ts';

/**
 * Lets enrolments lapse if they were not decided while their document could be kept, and ends cases that are decided. Rejects with
 * CouldNotCheck, and may be called again.
 * @returns how many have lapsed
 */
export async function lapse(service: IdentityService, kept: Kept): Promise<number> {
  const { document } = vaultKeys(kept.person);
  const taken = kept.keys.has(document) ? (await service.vault.read(document))?.at : undefined;
  let lapsed = 0;
  for (const reviewCase of await openCases(service, kept)) {
    const since = taken ?? reviewCase.opened;
    const isOver = endOf(since, retentionDays.document * aDay) <= service.now();
    if (reviewCase.kind !== 'enrolment' || !isOver) continue;
    await settleAs(service, reviewCase, 'lapsed');
    lapsed += 1;
  }
  return lapsed;
}

/** The cases that are not decided. One that is not queued because its opening was interrupted is queued again. */
async function openCases(
  service: IdentityService,
  { person, keys }: Kept,
): Promise<readonly ReviewCase[]> {
  const { settled } = vaultKeys(person);
  const open: ReviewCase[] = [];
  for (const key of [...keys].filter((one) => vaultKinds.case.holds(one))) {
    if (keys.has(settled(vaultKinds.case.partsOf(key)?.['case'] as CaseId))) continue;
    const reviewCase = await service.vault.read(key);
    if (!reviewCase || (await settleIfDecided(service, reviewCase))) continue;
    await openCaseAgain(service, reviewCase);
    open.push(reviewCase);
  }
  return open;
}
