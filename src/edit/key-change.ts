import type { CalendarDay } from '../values/calendar.ts';
import { inWords } from '../values/calendar.ts';
import type { Institution } from '../model/content.ts';
import { signs } from '../model/signing-key.ts';
import type { SigningKeyEntry } from '../schema/institution.ts';
import type { YamlEdit } from './yaml/edit-yaml.ts';

/** The change to an institution's keys, decided before any file is touched. */
export type KeyDecision =
  | {
      readonly kind: 'change';
      /** To the institution's file. */
      readonly edits: readonly YamlEdit[];
      /** Whether the new key is among them. */
      readonly takesNewKey: boolean;
      /** Keys that signed until now, or whose signatures no longer count. */
      readonly ended: readonly string[];
    }
  /** No change is needed. */
  | { readonly kind: 'nothing'; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string; readonly fix: string };

export interface NewKey {
  /** The public one. */
  readonly key: string;
  readonly today: CalendarDay;
}

type Issuer = Pick<Institution, 'id' | 'credentials'>;

/**
 * Gives an institution its first key, or another one where none signs any more.
 * @param did under which it is to sign, where it has none yet
 */
export function decideFirstKey(
  { id, credentials }: Issuer,
  { key, today }: NewKey,
  did: string,
): KeyDecision {
  const entry = { key, created: today };
  if (!credentials) {
    const edit = { kind: 'change-map', path: [], set: { credentials: { did, keys: [entry] } } };
    return { kind: 'change', edits: [edit as YamlEdit], takesNewKey: true, ended: [] };
  }
  if (credentials.keys.some(signs)) {
    return {
      kind: 'refused',
      because: 'It has a key that signs already.',
      fix: `To put another in its place: npm run key -- rotate --institution ${id}.`,
    };
  }
  return { kind: 'change', edits: [first(entry)], takesNewKey: true, ended: [] };
}

/** Puts a new key in the place of the one that signs; what that one has signed stays valid. */
export function decideRotation({ id, credentials }: Issuer, newKey: NewKey): KeyDecision {
  const keys = credentials?.keys ?? [];
  if (!keys.some(signs)) return nothingSigns(id);
  return replacing(keys, newKey, () => 'retired');
}

/**
 * Takes back everything that a key has signed, since others may have it; where it signs now, a new one takes its place.
 * @param leaked the public key; undefined for the one that signs now
 */
export function decideWithdrawal(
  { id, credentials }: Issuer,
  newKey: NewKey,
  leaked: string | undefined,
): KeyDecision {
  const keys = credentials?.keys ?? [];
  if (leaked === undefined) {
    return keys.some(signs) ? replacing(keys, newKey, () => 'withdrawn') : nothingSigns(id);
  }
  const at = keys.findIndex(({ key }) => key === leaked);
  const entry = keys[at];
  if (!entry) {
    return {
      kind: 'refused',
      because: `${id} has no key ${leaked}.`,
      fix: `Its keys: npm run key -- show --institution ${id}.`,
    };
  }
  if (entry.withdrawn !== undefined)
    return { kind: 'nothing', because: `It was withdrawn on ${inWords(entry.withdrawn)} already.` };
  if (signs(entry))
    return replacing(keys, newKey, ({ key }) => (key === leaked ? 'withdrawn' : 'retired'));
  return {
    kind: 'change',
    edits: [ended(at, 'withdrawn', newKey)],
    takesNewKey: false,
    ended: [leaked],
  };
}

type Ending = 'retired' | 'withdrawn';

function replacing(
  keys: readonly SigningKeyEntry[],
  newKey: NewKey,
  endingOf: (entry: SigningKeyEntry) => Ending,
): KeyDecision {
  const signing = keys.flatMap((entry, at) => (signs(entry) ? [{ entry, at }] : []));
  return {
    kind: 'change',
    edits: [
      ...signing.map(({ entry, at }) => ended(at, endingOf(entry), newKey)),
      first({ key: newKey.key, created: newKey.today }),
    ],
    takesNewKey: true,
    ended: signing.map(({ entry }) => entry.key),
  };
}

const first = (item: SigningKeyEntry): YamlEdit => ({
  kind: 'prepend',
  path: ['credentials', 'keys'],
  item,
});

const ended = (at: number, ending: Ending, { today }: NewKey): YamlEdit => ({
  kind: 'change-map',
  path: ['credentials', 'keys', at],
  set: { [ending]: today },
});

const nothingSigns = (id: string): KeyDecision => ({
  kind: 'refused',
  because: 'None of its keys signs.',
  fix: `Make one: npm run key -- new --institution ${id}.`,
});
