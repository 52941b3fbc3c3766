import type { PersonKey } from '../../account/keys.ts';
import { consentOf } from '../store/consent.ts';
import { forgetDocument } from './forget-document.ts';
import { forgetPerson } from './forget-person.ts';
import { forgetPhotos } from './forget-photos.ts';
import { forgetTypings } from '../kept-typing/forget-typings.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { settleIfDecided } from '../cases/settle.ts';
import type { ReviewCase } from '../store/stored.ts';
import { allOfIdentity, queuePrefix, vaultKeys, type Kept } from '../store/vault-keys.ts';

/** Ends well before a scheduled function of Netlify's is stopped, in milliseconds. */
const atMost = 20_000;
const atOnce = 16;
const aDay = 24 * 60 * 60_000;

export interface Forgotten {
  /** Things that were removed. */
  readonly removed: number;
  /** Cases that nobody has decided while the document could be kept. */
  readonly lapsed: number;
  /** Whether everybody's turn came. */
  readonly isWhole: boolean;
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
  for (let at = 0; at < people.length; at += atOnce) {
    if (service.now().getTime() >= until) return { removed, lapsed, isWhole: false };
    const turn = people.slice(at, at + atOnce).map((kept) => forgetOf(service, kept));
    for (const one of await Promise.all(turn)) {
      removed += one.removed;
      lapsed += one.lapsed;
    }
  }
  return { removed, lapsed, isWhole: true };
}

async function forgetOf(service: IdentityService, kept: Kept): Promise<Omit<Forgotten, 'isWhole'>> {
  const gone = await forgetPerson(service, kept);
  if (gone > 0) return { removed: gone, lapsed: 0 };
  const { removed, lapsed } = await forgetDocument(service, kept);
  const others = (await forgetPhotos(service, kept)) + (await forgetTypings(service, kept));
  return { removed: removed + others, lapsed };
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

/**
 * Ends what waits and is decided, since somebody was interrupted. What waits without a case goes, too: after a day nobody comes back to
 * it.
 */
async function forgetQueue(service: IdentityService): Promise<number> {
  const { vault, now } = service;
  const isLeft = async (key: string): Promise<boolean> => {
    const queued = (await vault.read(key)) as ReviewCase | null;
    if (queued === null || (await settleIfDecided(service, queued))) return false;
    if (now().getTime() - Date.parse(queued.opened) < aDay) return false;
    const isWhole = (await vault.read(vaultKeys(queued.person).case(queued.id))) !== null;
    return !isWhole || (await consentOf(service, queued.person)) === null;
  };
  let removed = 0;
  const keys = await vault.keys(queuePrefix);
  for (let at = 0; at < keys.length; at += atOnce) {
    const turn = keys.slice(at, at + atOnce).map(async (key) => {
      if (!(await isLeft(key))) return;
      await vault.remove(key);
      removed += 1;
    });
    await Promise.all(turn);
  }
  return removed;
}
