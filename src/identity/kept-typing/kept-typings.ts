import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { AttestationId, CaseId, StoredTyping } from '../store/stored.ts';
import { featuresOf } from '../typing/features.ts';
import { phrase } from '../typing/phrase.ts';
import type { TypingTemplate } from '../typing/template.ts';
import type { Typing } from '../typing/typing.ts';
import { vaultKeys } from '../store/vault-keys.ts';

export const enrolmentTypings = 5;
/** In addition to those of the enrolment. */
const mostLater = 20;

type Vault = Pick<IdentityService, 'vault'>;

/** Keeps an enrolment typing by its number, 1 to 5, in place of an earlier one. */
export const keepEnrolmentTyping = (
  service: Pick<IdentityService, 'vault' | 'now'>,
  person: PersonKey,
  number: number,
  typing: Typing,
): Promise<void> => service.vault.write(vaultKeys(person).typing(number), stored(service, typing));

/** Keeps the typing of an attempt that matched; it counts once people have confirmed the attempt. The oldest beyond 20 are removed. */
export async function keepLaterTyping(
  service: Pick<IdentityService, 'vault' | 'now'>,
  person: PersonKey,
  id: AttestationId,
  typing: Typing,
): Promise<void> {
  const { vault } = service;
  await vault.write(vaultKeys(person).laterTyping(id), stored(service, typing));
  const later = await laterTypings(service, person);
  await Promise.all(later.slice(0, -mostLater).map(({ key }) => vault.remove(key)));
}

export interface KeptTypings {
  /** The typings to compare with: those of the enrolment, and later ones that people have confirmed. */
  readonly template: TypingTemplate;
  /** All of them: a typing that is nearly one of these was recorded. */
  readonly known: TypingTemplate;
}

/** Null where the five of the enrolment are not there. Rejects with CouldNotCheck. */
export async function keptTypingsOf(
  service: Vault,
  person: PersonKey,
): Promise<KeptTypings | null> {
  const anchors = await enrolmentTypingsOf(service, person);
  if (anchors.length < enrolmentTypings) return null;
  const later = await laterTypings(service, person);
  const confirmed = await Promise.all(
    later.map(async ({ id, typing }) => {
      const settled = await service.vault.read(vaultKeys(person).settled(`work-${id}` as CaseId));
      return settled?.outcome === 'match' ? [typing] : [];
    }),
  );
  return {
    template: templateFrom(anchors, confirmed.flat()),
    known: templateFrom(
      anchors,
      later.map(({ typing }) => typing),
    ),
  };
}

const templateFrom = (
  anchors: readonly StoredTyping[],
  recent: readonly StoredTyping[],
): TypingTemplate => ({
  phrase: phrase.id,
  anchors: anchors.map(({ features }) => features),
  recent: recent.map(({ features }) => features).slice(-mostLater),
});

/** The other enrolment typings: a new one is compared with them, so that none is sent twice. */
export async function otherTypings(
  service: Vault,
  person: PersonKey,
  number: number,
): Promise<TypingTemplate> {
  return templateFrom(await enrolmentTypingsOf(service, person, number), []);
}

/** Only typings of today's sentence: those of another one say nothing about it. */
async function enrolmentTypingsOf(
  { vault }: Vault,
  person: PersonKey,
  except?: number,
): Promise<readonly StoredTyping[]> {
  const numbers = Array.from({ length: enrolmentTypings }, (_, at) => at + 1);
  const read = numbers
    .filter((number) => number !== except)
    .map((number) => vault.read(vaultKeys(person).typing(number)));
  return (await Promise.all(read)).filter(isOfToday);
}

/** Oldest first. */
async function laterTypings({ vault }: Vault, person: PersonKey) {
  const prefix = vaultKeys(person).laterTypings;
  const names = await vault.keys(prefix);
  const all = await Promise.all(
    names.map(async (key) => {
      const typing = await vault.read(key);
      const id = key.slice(prefix.length) as AttestationId;
      return isOfToday(typing) ? [{ key, id, typing }] : [];
    }),
  );
  return all.flat().sort((one, other) => (one.typing.at < other.typing.at ? -1 : 1));
}

const isOfToday = (typing: StoredTyping | null): typing is StoredTyping =>
  typing?.phrase === phrase.id;

const stored = ({ now }: Pick<IdentityService, 'now'>, typing: Typing): StoredTyping => ({
  phrase: typing.phrase,
  at: now().toISOString(),
  features: featuresOf(typing),
});
