import type { PersonKey } from '../../account/keys.ts';
import type { KeyStore } from '../../account/key-store.ts';
import type { IdentityService } from './identity-service.ts';
import type { Consent } from './stored.ts';
import { vaultKeys } from './vault-keys.ts';

/** The version of the text that is agreed to; it changes whenever the text means something else. */
export const consentVersion = '2026-11';

/** The consent of a person; null where they have not agreed, or have deleted everything since. Rejects with CouldNotCheck. */
export const consentOf = (
  { vault }: Pick<IdentityService, 'vault'>,
  person: PersonKey,
): Promise<Consent | null> => vault.read(vaultKeys(person).consent);

/** Whether a person has agreed, for those who cannot open the vault: the consent itself is not looked at. Rejects with CouldNotCheck. */
export const hasAgreed = async (
  store: Pick<KeyStore, 'read'>,
  person: PersonKey,
): Promise<boolean> => (await store.read(vaultKeys(person).consent)) !== null;
