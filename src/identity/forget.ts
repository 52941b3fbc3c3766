import type { PersonKey } from '../records/keys.ts';
import { consentOf } from './consent.ts';
import { forgetDocument } from './forget-document.ts';
import { forgetPerson } from './forget-person.ts';
import { forgetPhotos } from './forget-photos.ts';
import type { IdentityService } from './identity-service.ts';
import type { ReviewCase } from './stored.ts';
import { allOfIdentity, queuePrefix, vaultKeys, type CaseId } from './vault-keys.ts';

/** Ends well before a scheduled function of Netlify's is stopped, in milliseconds. */
const atMost = 20_000;
const aDay = 24 * 60 * 60_000;

export interface Forgotten {
  /** Things that were removed. */
  readonly removed: number;
  /** Cases that nobody has decided while the document could be kept. */
  readonly lapsed: number;
  /** Whether everybody's turn came. */
  readonly isWhole: boolean;
}

/** What of one person is kept: names of keys, behind what they all begin with. */
export interface Kept {
  readonly person: PersonKey;
  readonly names: readonly string[];
}

/**
 * Removes what has been kept for as long as it may be, see `retentionDays`; ends what was decided when somebody was interrupted, and lets
 * cases lapse. Takes 20 seconds at most, and begins with another person each time. Rejects with CouldNotCheck where something cannot be
 * read; what was removed before is removed.
 */
export async function forget(service: IdentityService): Promise<Forgotten> {
  const until = service.now().getTime() + atMost;
  let removed = await forgetQueue(service);
  let lapsed = 0;
  const people = inTurn(await everybody(service), service.random);
  for (const kept of people) {
    if (service.now().getTime() >= until) return { removed, lapsed, isWhole: false };
    const gone = await forgetPerson(service, kept);
    removed += gone;
    if (gone > 0) continue;
    const document = await forgetDocument(service, kept);
    lapsed += document.lapsed;
    removed += document.removed + (await forgetPhotos(service, kept));
  }
  return { removed, lapsed, isWhole: true };
}

async function everybody({ vault }: IdentityService): Promise<readonly Kept[]> {
  const names = (await vault.keys(allOfIdentity)).map((key) => key.slice(allOfIdentity.length));
  const byPerson = Map.groupBy(names, (name) => name.split('/', 1)[0] ?? '');
  return [...byPerson]
    .filter(([person]) => /^[\da-f]{32}$/u.test(person))
    .map(([person, own]) => ({
      person: person as PersonKey,
      names: own.map((name) => name.slice(person.length + 1)),
    }));
}

function inTurn(people: readonly Kept[], random: IdentityService['random']): readonly Kept[] {
  const from = Buffer.from(random(4)).readUInt32BE() % Math.max(1, people.length);
  return [...people.slice(from), ...people.slice(0, from)];
}

/** What waits without a case, since somebody was interrupted or has deleted everything: after a day nobody comes back to it. */
async function forgetQueue(service: IdentityService): Promise<number> {
  const { vault, now } = service;
  let removed = 0;
  for (const key of await vault.keys(queuePrefix)) {
    const [, person = '', id = ''] = key.split('/');
    const keys = vaultKeys(person as PersonKey);
    const queued = (await vault.read(key)) as ReviewCase | null;
    if (!queued || now().getTime() - Date.parse(queued.opened) < aDay) continue;
    const isWhole = (await vault.read(keys.case(id as CaseId))) !== null;
    if (isWhole && (await consentOf(service, person as PersonKey))) continue;
    await vault.remove(key);
    removed += 1;
  }
  return removed;
}
