import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { vaultKeys } from '../store/vault-keys.ts';

/** Removes everything that was measured of a learner's typing. Rejects with CouldNotCheck; some may be removed then: `forget` removes the rest. */
export async function removeTypings(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<void> {
  const { typings, laterTypings, allEvidence } = vaultKeys(person);
  const places = [typings, laterTypings, allEvidence];
  const names = (await Promise.all(places.map((place) => vault.keys(place)))).flat();
  await Promise.all(names.map((name) => vault.remove(name)));
}
