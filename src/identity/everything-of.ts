import type { PersonKey } from '../records/keys.ts';
import type { IdentityService } from './identity-service.ts';
import { ofPerson } from './vault-keys.ts';

/**
 * Everything that is kept of a person, by what it is called in the store, for themselves. What typing showed of a piece of work is left
 * out: whoever knew how it was weighed could learn to type like somebody else. Rejects with CouldNotCheck.
 */
export async function everythingOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Readonly<Record<string, unknown>>> {
  const own = ofPerson(person);
  const names = (await vault.keys(own)).filter(
    (key) => !/^(?:evidence|vote)\//u.test(key.slice(own.length)),
  );
  const values = await Promise.all(
    names.map(async (name) => [name.slice(own.length), await vault.read(name)] as const),
  );
  return Object.fromEntries(values);
}
