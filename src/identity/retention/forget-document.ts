import { appealOf } from '../cases/appeal.ts';
import { enrolmentOf } from '../enrolment/enrolment-of.ts';
import type { Kept } from '../store/vault-keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { openCaseAgain } from '../cases/open-case.ts';
import { isPast } from '../store/retention.ts';
import { settleAs, settleIfDecided } from '../cases/settle.ts';
import type { ReviewCase, Settled, StoredPhoto } from '../store/stored.ts';
import { ofPerson, vaultKeys, type CaseId } from '../store/vault-keys.ts';

/** Removes the photo of a document when its time is over, and lets a case that still needs it lapse. */
export async function forgetDocument(
  service: IdentityService,
  { person, names }: Kept,
): Promise<{ readonly removed: number; readonly lapsed: number }> {
  const { vault, now } = service;
  const keys = vaultKeys(person);
  const document = names.includes('document')
    ? ((await vault.read(keys.document)) as StoredPhoto | null)
    : null;
  let lapsed = 0;
  for (const reviewCase of await openCases(service, { person, names })) {
    const since = document?.at ?? reviewCase.opened;
    if (reviewCase.kind !== 'enrolment' || !isPast(since, 'document', now())) continue;
    await settleAs(service, reviewCase, 'lapsed');
    lapsed += 1;
  }
  // It may have gone with a case, or have been taken again meanwhile.
  const left = document && ((await vault.read(keys.document)) as StoredPhoto | null);
  const isOver =
    left !== null &&
    (isPast(left.at, 'document', now()) || (await isFinal(service, { person, names })));
  if (isOver) await vault.remove(keys.document);
  return { removed: (document && !left) || isOver ? 1 : 0, lapsed };
}

/** Those that are not decided. One that should wait and does not, since somebody was interrupted, waits again. */
async function openCases(
  service: IdentityService,
  { person, names }: Kept,
): Promise<readonly ReviewCase[]> {
  const open: ReviewCase[] = [];
  const undecided = names.filter(
    (name) => name.startsWith('case/') && !names.includes(name.replace(/^case/u, 'settled')),
  );
  for (const name of undecided) {
    const reviewCase = (await service.vault.read(ofPerson(person) + name)) as ReviewCase | null;
    if (!reviewCase || (await settleIfDecided(service, reviewCase))) continue;
    await openCaseAgain(service, reviewCase);
    open.push(reviewCase);
  }
  return open;
}

/** Whether an enrolment was refused, and nobody can appeal any more. */
async function isFinal(service: IdentityService, { person, names }: Kept): Promise<boolean> {
  const { state, sent } = await enrolmentOf(service, person);
  if (state !== 'refused') return false;
  const id = `enrolment-${sent}` as CaseId;
  if (names.includes(`case/${appealOf(id)}`)) return true;
  const settled = (await service.vault.read(vaultKeys(person).settled(id))) as Settled | null;
  return settled !== null && isPast(settled.at, 'appeal', service.now());
}
