import { keyCheckOf } from '../../edit/erased-learners.ts';
import type { ErasedFile } from '../../schema/erased.ts';
import type { StaffSurroundings } from './staff-surroundings.ts';

type KeyReading =
  | { readonly ok: true; readonly key: string | undefined }
  | { readonly ok: false; readonly refusal: string };

/** The key of the hashes of erased learners; a refusal where there are hashes and this machine cannot check them. */
export async function erasureKeyFor(
  erased: ErasedFile | null,
  { erasureKey }: Pick<StaffSurroundings, 'erasureKey'>,
): Promise<KeyReading> {
  const key = await erasureKey.known();
  if (!erased || erased.learners.length === 0) return { ok: true, key };
  if (key !== undefined && keyCheckOf(key) === erased.keyCheck) return { ok: true, key };
  const what =
    key === undefined
      ? 'This machine does not have the key of erased.yaml.'
      : 'The key of this machine is not the one of erased.yaml.';
  return {
    ok: false,
    refusal: `${what} Without it, erased learners cannot be recognised. It is in the password manager of those who erased learners: ask them, and set it as ERASURE_KEY. If it is lost for good, delete erased.yaml, and take every erased learner out of your gradebooks yourself.`,
  };
}
