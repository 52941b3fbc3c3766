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
  const watched = {
    ...service,
    store: noting(service.store, written),
    vault: noting(service.vault, written),
  };
  try {
    const answer = await act(watched, consent);
    return (await isStill(service, person, consent)) ? answer : await undo(service, written);
  } catch (error) {
    // A deletion lists everything once more after the consent is gone: what came later is ours to take back.
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

interface Writing {
  write(key: string, value: object): Promise<void>;
  create(key: string, value: object): Promise<boolean>;
}

/** The same store; notes a key before it is written, since a write that was not acknowledged may have happened. */
function noting<S extends Writing>(store: S, written: Set<string>): S {
  const writing: Writing = {
    write: (key, value) => {
      written.add(key);
      return store.write(key, value);
    },
    create: async (key, value) => {
      const isKnown = written.has(key);
      written.add(key);
      const isOurs = await store.create(key, value);
      // A key that others have made is not ours to take back.
      if (!isOurs && !isKnown) written.delete(key);
      return isOurs;
    },
  };
  return { ...store, ...writing };
}
