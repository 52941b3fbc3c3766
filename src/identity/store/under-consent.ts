import type { KeyStore } from '../../account/key-store.ts';
import type { PersonKey } from '../../account/keys.ts';
import { consentOf } from './consent.ts';
import type { IdentityService } from './identity-service.ts';
import type { Consent } from './stored.ts';

/**
 * Does something for a person who has agreed. Null where they have not; and where they take it back, delete everything or agree to
 * something else while it is being done, which then leaves nothing behind. Rejects with CouldNotCheck, and may have been done then.
 * @param act must write through the service that it is given
 */
export async function underConsent<T>(
  service: IdentityService,
  person: PersonKey,
  act: (service: IdentityService, consent: Consent) => Promise<T>,
): Promise<T | null> {
  const consent = await consentOf(service, person);
  if (consent === null) return null;
  const written = new Set<string>();
  const noting = {
    ...service,
    store: notingStore(service.store, written),
    vault: notingStore(service.vault, written),
  };
  try {
    const answer = await act(noting, consent);
    return (await isStill(service, person, consent)) ? answer : await undo(service, written);
  } catch (error) {
    // Whoever deletes everything lists it once more after the consent is gone: what came later is ours to take back.
    if (!(await isStill(service, person, consent))) await undo(service, written);
    throw error;
  }
}

async function isStill(service: IdentityService, person: PersonKey, consent: Consent) {
  const now = await consentOf(service, person);
  return now !== null && now.at === consent.at && now.typing === consent.typing;
}

async function undo({ store }: IdentityService, written: ReadonlySet<string>): Promise<null> {
  await Promise.all([...written].map((key) => store.remove(key)));
  return null;
}

/** Notes a key before it is written: a write that was not acknowledged may have happened. */
function notingStore(store: KeyStore, written: Set<string>): KeyStore {
  return {
    read: (key) => store.read(key),
    keys: (prefix) => store.keys(prefix),
    pages: (prefix) => store.pages(prefix),
    remove: (key) => store.remove(key),
    write: (key, value) => {
      written.add(key);
      return store.write(key, value);
    },
    create: async (key, value) => {
      const isKnown = written.has(key);
      written.add(key);
      const isOurs = await store.create(key, value);
      // What somebody else has made is not ours to take back.
      if (!isOurs && !isKnown) written.delete(key);
      return isOurs;
    },
  };
}
