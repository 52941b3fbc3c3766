import type { PersonKey } from '../../account/keys.ts';
import type { IdentityService } from './identity-service.ts';
import type { Consent } from './stored.ts';
import { vaultKeys } from './vault-keys.ts';

/** Of the text that is agreed to; another one whenever it comes to say something else. */
export const consentVersion = '2026-11';

/** What a person has agreed to; null where they have not, or have deleted everything since. Rejects with CouldNotCheck. */
export async function consentOf(
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Consent | null> {
  return (await vault.read(vaultKeys(person).consent)) as Consent | null;
}
