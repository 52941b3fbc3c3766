import type { PersonKey } from '../../account/keys.ts';
import { kindOf } from '../../account/stored-kind.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { StoredEvidence, Vote } from '../store/stored.ts';
import { ofPerson } from '../store/vault-keys.ts';
import { identityKinds, vaultKinds } from '../store/vault-kinds.ts';

type Entry = readonly [name: string, value: unknown];

/** Everything that is kept of a person, by its key in the store without the person. Rejects with CouldNotCheck. */
export async function allOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Readonly<Record<string, unknown>>> {
  const own = ofPerson(person);
  const keys = [...(await vault.keys(own))].sort();
  const entries = await Promise.all(keys.map((key) => entryOf(vault, key, key.slice(own.length))));
  return Object.fromEntries(entries.filter((entry) => entry !== null));
}

/** Null for one that was removed since it was listed. */
async function entryOf(
  vault: IdentityService['vault'],
  key: string,
  name: string,
): Promise<Entry | null> {
  if (vaultKinds.vote.holds(key)) return voteEntry(name, await vault.read(key));
  if (vaultKinds.evidence.holds(key)) return timesEntry(name, await vault.read(key));
  const kind = kindOf(identityKinds, key);
  if (!kind?.holds(key)) return [name, { unknown: 'Another version of this site wrote it.' }];
  const value = await vault.read(key);
  return value === null ? null : [name, value];
}

/** The name in `verified` is all that says who has answered: a reviewer's key would tell who else they are. */
const voteEntry = (name: string, vote: Vote | null): Entry | null =>
  vote && [
    `${name.slice(0, name.lastIndexOf('/'))}/${vote.at}`,
    { at: vote.at, answer: vote.answer, note: vote.note },
  ];

/** Leaves out what each time counted for: with that, anyone could try until a typing passes. */
const timesEntry = (name: string, evidence: StoredEvidence | null): Entry | null =>
  evidence && [
    name,
    {
      terms: evidence.terms.map(({ what, milliseconds, usual }) => ({ what, milliseconds, usual })),
    },
  ];
