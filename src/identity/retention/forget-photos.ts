import { appealOf } from '../cases/appeal.ts';
import type { Kept } from '../store/vault-keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { isPast } from '../store/retention.ts';
import type { Settled, StoredPhoto } from '../store/stored.ts';
import { vaultKeys, type AttestationId, type CaseId } from '../store/vault-keys.ts';

const aDay = 24 * 60 * 60_000;

/** Removes photos of work and what typing showed, some time after they were decided on; and challenges that nobody could use any more. */
export async function forgetPhotos(
  service: IdentityService,
  { person, names }: Kept,
): Promise<number> {
  const keys = vaultKeys(person);
  const gone: string[] = [];
  for (const id of attemptsIn(names)) {
    const decided = await decisionDay(service, { person, names }, id);
    if (decided === null || !isPast(decided.at, 'photo', service.now())) continue;
    gone.push(keys.photo(id), keys.evidence(id));
    if (decided.outcome !== 'match') gone.push(keys.laterTyping(id));
  }
  for (const name of names.filter((one) => one.startsWith('used/'))) {
    const key = keys.usedChallenge(name.slice('used/'.length));
    const used = (await service.vault.read(key)) as { readonly at: string } | null;
    if (used && service.now().getTime() - Date.parse(used.at) > aDay) gone.push(key);
  }
  await Promise.all(gone.map((key) => service.vault.remove(key)));
  return gone.length;
}

const attemptsIn = (names: readonly string[]): readonly AttestationId[] =>
  [
    ...new Set(names.flatMap((name) => /^(?:photo|evidence)\/(.+)$/u.exec(name)?.[1] ?? [])),
  ] as AttestationId[];

/** How an attempt was decided in the end; null where people have yet to decide. One that was broken off half way was never put to them. */
async function decisionDay(
  { vault }: IdentityService,
  { person, names }: Kept,
  id: AttestationId,
): Promise<Settled | null> {
  const keys = vaultKeys(person);
  const first = `work-${id}` as CaseId;
  if (!names.includes(`case/${first}`)) {
    const photo = (await vault.read(keys.photo(id))) as StoredPhoto | null;
    const isAttempt = names.some((name) => name.startsWith('work/') && name.endsWith(`/${id}`));
    return photo && !isAttempt ? { outcome: 'lapsed', at: photo.at } : null;
  }
  const last = names.includes(`case/${appealOf(first)}`) ? appealOf(first) : first;
  if (!names.includes(`settled/${last}`)) return null;
  return (await vault.read(keys.settled(last))) as Settled | null;
}
