import type { IdentityService } from '../store/identity-service.ts';
import { photoBytes } from '../photos/photo.ts';
import type { Reviewer } from './reviewer.ts';
import { reviewQueue } from './review-queue.ts';
import type { AttestationId, ReviewCase, StoredPhoto } from '../store/stored.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import type { PersonKey } from '../../account/keys.ts';
import type { StoredKey } from '../../account/stored-kind.ts';

/** A photo as an address names it: the one of a face, of a document, or of an attempt. */
export interface NamedPhoto {
  readonly person: string;
  readonly which: string;
}

/**
 * A photo as a JPEG file, for a reviewer who is to decide something by it; null for everyone and everything else, and for one that is
 * no longer there. Rejects with CouldNotCheck.
 */
export async function reviewPhoto(
  service: IdentityService,
  reviewer: Reviewer,
  { person: named, which }: NamedPhoto,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[\da-f]{32}$/u.test(named)) return null;
  const person = named as PersonKey;
  const { entries } = await reviewQueue(service, reviewer, person);
  const key = keyOf(
    person,
    which,
    entries.flatMap(({ cases }) => cases),
  );
  return key === null ? null : photoBytes(service, key);
}

function keyOf(
  person: PersonKey,
  which: string,
  cases: readonly ReviewCase[],
): StoredKey<StoredPhoto> | null {
  const keys = vaultKeys(person);
  if (which === 'face') return cases.length > 0 ? keys.face : null;
  if (which === 'document') {
    return cases.some(({ kind }) => kind === 'enrolment') ? keys.document : null;
  }
  return cases.some(({ attestation }) => attestation?.id === which)
    ? keys.photo(which as AttestationId)
    : null;
}
