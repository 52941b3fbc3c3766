import type { PersonKey } from '../../account/keys.ts';
import { appealOf } from '../cases/appeal.ts';
import { enrolmentOf } from '../enrolment/enrolment-of.ts';
import { consentOf } from '../store/consent.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { AttestationId, CaseId, Settled } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { vaultKinds, type Since } from '../store/vault-kinds.ts';

/** Everything that is kept of one person below `identity/<person>/`. */
export interface Kept {
  readonly person: PersonKey;
  readonly keys: ReadonlySet<string>;
}

/** For each moment from which it counts how long a key may be kept: when it was, ISO 8601; null where it has not come (yet). */
export type Moments = Readonly<Partial<Record<Since, (key: string) => Promise<string | null>>>>;

/**
 * The moments that concern single keys of a person, each found out when it is asked for and once. All reject with CouldNotCheck. The
 * last act, which concerns all keys alike, is for `forgetPerson`; a decision removes a document itself, but for a second refusal that
 * was interrupted.
 */
export function momentsOf(service: IdentityService, kept: Kept): Moments {
  const { vault } = service;
  const refusal = once(() => refusalOf(service, kept));
  const settled = new Map<string, Promise<Settled | null>>();
  const settledOf = async (key: string) => {
    const id = attemptOf(key);
    if (id === null) return null;
    const known = settled.get(id) ?? workSettled(service, kept, id);
    settled.set(id, known);
    return known;
  };
  return {
    'photos-alone': once(async () => {
      const consent = await consentOf(service, kept.person);
      return consent?.typing === false ? consent.at : null;
    }),
    taken: async (key) =>
      vaultKinds.document.holds(key) ? ((await vault.read(key))?.at ?? null) : null,
    'enrolment-refusal': async () => (await refusal())?.at ?? null,
    'enrolment-decision': async () => {
      const refused = await refusal();
      return refused?.isFinal ? refused.at : null;
    },
    'work-decision': async (key) => (await settledOf(key))?.at ?? null,
    'work-refusal': async (key) => {
      const end = await settledOf(key);
      return end === null || end.outcome === 'match' ? null : end.at;
    },
    use: async (key) =>
      vaultKinds.usedChallenge.holds(key) ? ((await vault.read(key))?.at ?? null) : null,
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}

/** Final: also after an appeal. */
async function refusalOf(
  service: IdentityService,
  { person }: Kept,
): Promise<{ readonly at: string; readonly isFinal: boolean } | null> {
  const { state, decision } = await enrolmentOf(service, person);
  if (state !== 'refused' || !decision?.at) return null;
  return { at: decision.at, isFinal: decision.appeal?.state === 'refused' };
}

function attemptOf(key: string): AttestationId | null {
  const { photo, evidence, laterTyping } = vaultKinds;
  for (const kind of [photo, evidence, laterTyping]) {
    const { attempt } = kind.partsOf(key) ?? {};
    if (attempt !== undefined) return attempt as AttestationId;
  }
  return null;
}

/** The final decision on an attempt; null where people have yet to decide. One that was broken off half way was never put to them. */
async function workSettled(
  { vault }: Pick<IdentityService, 'vault'>,
  { person, keys: kept }: Kept,
  id: AttestationId,
): Promise<Settled | null> {
  const keys = vaultKeys(person);
  // Its later typing alone is one that was confirmed.
  if (!kept.has(keys.photo(id)) && !kept.has(keys.evidence(id))) return null;
  const first = `work-${id}` as CaseId;
  if (!kept.has(keys.case(first))) {
    const isAttempt = [...kept].some((key) => vaultKinds.attempt.partsOf(key)?.['attempt'] === id);
    const photo = isAttempt ? null : await vault.read(keys.photo(id));
    return photo && { outcome: 'lapsed', at: photo.at };
  }
  const last = kept.has(keys.case(appealOf(first))) ? appealOf(first) : first;
  return kept.has(keys.settled(last)) ? vault.read(keys.settled(last)) : null;
}
