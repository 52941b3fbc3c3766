import type { Certificate } from '../model/certificate.ts';
import type { CourseRecord } from '../model/content.ts';
import type { Credential } from './credential.ts';
import type { Ground } from './ground.ts';

/**
 * A course record as a credential with results: each assignment's points and the final score. Private. Null where the record has no
 * certificate with a name, or its institution signs nothing.
 */
export function recordCredential(
  _ground: Ground,
  _record: CourseRecord,
  _certificate: Certificate,
): Credential | null {
  return null;
}
