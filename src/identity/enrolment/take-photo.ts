import type { PersonKey } from '../../account/keys.ts';
import { readPhoto, type PhotoKind } from '../photos/photo.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { vaultKeys } from '../store/vault-keys.ts';
import { whileOpen, type Step } from './enrolment-step.ts';

/** Keeps the photo of a face or of a document, in place of an earlier one. Rejects with CouldNotCheck. */
export async function takePhoto(
  service: IdentityService,
  person: PersonKey,
  kind: PhotoKind,
  file: Uint8Array,
): Promise<Step> {
  const read = readPhoto(file, service.now());
  if (!read.ok) return read;
  return whileOpen(service, person, async (noting) => {
    await noting.vault.write(vaultKeys(person)[kind], read.photo);
    return { ok: true };
  });
}
