import { kindOf } from '../../account/stored-kind.ts';
import type { PersonKey } from '../../account/keys.ts';
import { settleIfDecided } from '../cases/settle.ts';
import { consentOf } from '../store/consent.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { endOf } from '../store/retention.ts';
import { queuePlace, vaultKeys } from '../store/vault-keys.ts';
import { allOfIdentity, identityKinds, withoutCase } from '../store/vault-kinds.ts';
import { forgetPerson } from './forget-person.ts';
import { lapse } from './lapse.ts';
import { momentsOf, type Kept, type Moments } from './moments.ts';

/** In milliseconds: ends well before Netlify stops a scheduled function. */
const atMost = 20_000;
const atOnce = 16;

export interface Forgotten {
  /** Entries that were removed. */
  readonly removed: number;
  /** Cases that were not decided while the document could be kept. */
  readonly lapsed: number;
  /** Whether all learners were processed. */
  readonly isWhole: boolean;
}

/**
 * Removes every entry for which a term of its kind is over, see `vaultKinds`; ends cases that were decided when their reviewer was
 * interrupted, and lets cases lapse. Takes 20 seconds at most, and begins with another person each time. Where something of a person
 * cannot be read, it goes on with the others and rejects with CouldNotCheck at the end; entries that were removed stay removed.
 */
export async function forget(service: IdentityService): Promise<Forgotten> {
  const until = service.now().getTime() + atMost;
  let removed = await forgetQueue(service);
  let lapsed = 0;
  let isWhole = true;
  const faults: Error[] = [];
  const people = inTurn(await allLearners(service), service.random);
  for (let at = 0; at < people.length; at += atOnce) {
    if (service.now().getTime() >= until) {
      isWhole = false;
      break;
    }
    const turn = people.slice(at, at + atOnce).map((kept) => forgetOf(service, kept));
    for (const one of await Promise.allSettled(turn)) {
      if (one.status === 'rejected') faults.push(one.reason as Error);
      else {
        removed += one.value.removed;
        lapsed += one.value.lapsed;
      }
    }
  }
  if (faults[0]) throw faults[0];
  return { removed, lapsed, isWhole };
}

async function forgetOf(service: IdentityService, kept: Kept): Promise<Omit<Forgotten, 'isWhole'>> {
  const gone = await forgetPerson(service, kept);
  if (gone > 0) return { removed: gone, lapsed: 0 };
  const lapsed = await lapse(service, kept);
  const moments = momentsOf(service, kept);
  const removed = await Promise.all(
    [...kept.keys].map(async (key) => ((await isOver(service, moments, key)) ? [key] : [])),
  );
  await Promise.all(removed.flat().map((key) => service.vault.remove(key)));
  return { removed: removed.flat().length, lapsed };
}

/** Whether one of the terms of a key is over. */
async function isOver(
  { now }: Pick<IdentityService, 'now'>,
  moments: Moments,
  key: string,
): Promise<boolean> {
  for (const { since, lasts } of kindOf(identityKinds, key)?.terms ?? []) {
    const moment = await moments[since]?.(key);
    if (moment && endOf(moment, lasts) <= now()) return true;
  }
  return false;
}

async function allLearners({ vault }: IdentityService): Promise<readonly Kept[]> {
  const keys = await vault.keys(allOfIdentity);
  const byPerson = Map.groupBy(keys, (key) => key.split('/')[1] ?? '');
  return [...byPerson]
    .filter(([person]) => /^[\da-f]{32}$/u.test(person))
    .map(([person, own]) => ({ person: person as PersonKey, keys: new Set(own) }));
}

function inTurn(people: readonly Kept[], random: IdentityService['random']): readonly Kept[] {
  const from = Buffer.from(random(4)).readUInt32BE() % Math.max(1, people.length);
  return [...people.slice(from), ...people.slice(0, from)];
}

/**
 * Ends cases that wait although they are decided, because their reviewer was interrupted. Removes entries without a case, too: after a
 * day nobody comes back to them.
 */
async function forgetQueue(service: IdentityService): Promise<number> {
  const { vault, now } = service;
  const keys = await vault.keys(queuePlace);
  const isLeft = async (key: (typeof keys)[number]): Promise<boolean> => {
    const queued = await vault.read(key);
    if (queued === null || (await settleIfDecided(service, queued))) return false;
    if (endOf(queued.opened, withoutCase.lasts) > now()) return false;
    const isWhole = (await vault.read(vaultKeys(queued.person).case(queued.id))) !== null;
    return !isWhole || (await consentOf(service, queued.person)) === null;
  };
  let removed = 0;
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
