import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import type { StoredEvidence, Vote } from '../store/stored.ts';
import { ofPerson } from '../store/vault-keys.ts';

/** Everything that is kept of a person, by what it is called in the store without the person. Rejects with CouldNotCheck. */
export async function allOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Readonly<Record<string, unknown>>> {
  const own = ofPerson(person);
  const names = [...(await vault.keys(own))].sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const value = await vault.read(name);
      // It may have been removed since it was listed.
      return value === null ? [] : [entryOf(name.slice(own.length), value)];
    }),
  );
  return Object.fromEntries(entries.flat());
}

function entryOf(name: string, value: unknown): readonly [string, unknown] {
  const [kind, about = '', reviewer] = name.split('/');
  if (kind === 'vote' && reviewer !== undefined) return voteEntry(about, value as Vote);
  return [name, kind === 'evidence' ? timesOf(value as StoredEvidence) : value];
}

/** Who has answered is known by the name in `verified` and nowhere else: a reviewer's key would tell who else they are. */
const voteEntry = (about: string, { at, answer, note }: Vote): readonly [string, unknown] => [
  `vote/${about}/${at}`,
  { at, answer, note },
];

/** Without what each counted for: whoever read that could try until a typing passes. */
const timesOf = ({ terms }: StoredEvidence) => ({
  terms: terms.map(({ what, milliseconds, usual }) => ({ what, milliseconds, usual })),
});
