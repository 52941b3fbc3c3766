import type { PersonKey } from '../records/keys.ts';
import type { IdentityService } from './identity-service.ts';
import type { Vote } from './stored.ts';
import { ofPerson } from './vault-keys.ts';

/** Everything that is kept of a person, by what it is called in the store without the person. Rejects with CouldNotCheck. */
export async function allOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Readonly<Record<string, unknown>>> {
  const own = ofPerson(person);
  const names = [...(await vault.keys(own))].sort();
  const entries = await Promise.all(
    names.map(async (name) => entryOf(name.slice(own.length), await vault.read(name))),
  );
  return Object.fromEntries(entries);
}

/** Who has answered is known by the name in `verified` and nowhere else: a reviewer's key would tell who else they are. */
function entryOf(name: string, value: unknown): readonly [string, unknown] {
  const [kind, about = '', reviewer] = name.split('/');
  if (kind !== 'vote' || reviewer === undefined) return [name, value];
  const { at, answer, note } = (value ?? {}) as Partial<Vote>;
  return [`vote/${about}/${at ?? ''}`, { at, answer, note }];
}
