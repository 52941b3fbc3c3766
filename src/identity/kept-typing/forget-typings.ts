import type { PersonKey } from '../../account/keys.ts';
import { consentOf } from '../store/consent.ts';
import type { Kept } from '../store/vault-keys.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { vaultKeys } from '../store/vault-keys.ts';

type Vault = Pick<IdentityService, 'vault'>;

/** Removes everything that was measured of somebody's typing. Rejects with CouldNotCheck; what was removed before is removed. */
export async function removeTypings({ vault }: Vault, person: PersonKey): Promise<number> {
  const { typings, laterTypings, allEvidence } = vaultKeys(person);
  const places = [typings, laterTypings, allEvidence];
  const names = (await Promise.all(places.map((place) => vault.keys(place)))).flat();
  await Promise.all(names.map((name) => vault.remove(name)));
  return names.length;
}

/** Removes what is left of the typings of somebody who has chosen photos alone, since the store failed when it was to be removed. */
export async function forgetTypings(service: Vault, { person, names }: Kept): Promise<number> {
  if (!names.some((name) => /^(?:typing|later-typing|evidence)\//u.test(name))) return 0;
  const consent = await consentOf(service, person);
  return consent?.typing === false ? removeTypings(service, person) : 0;
}
