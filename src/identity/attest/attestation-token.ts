import type { PersonKey } from '../../account/keys.ts';
import { readSigned, writeSigned } from '../../account/signed-token.ts';
import { aDay } from '../../values/duration.ts';
import type { IdentityService } from '../store/identity-service.ts';
import { retentionDays } from '../store/retention.ts';
import type { Attestation, AttestationId, Work } from '../store/stored.ts';

/** A token that the learner hands to the grader of the work: names one attempt, and no person. */
export interface AttestationToken {
  readonly person: PersonKey;
  readonly id: AttestationId;
  readonly work: Work;
}

type Signer = Pick<IdentityService, 'secret' | 'storeName' | 'now'>;

/** The token of an attempt. It can be checked for as long as anything is known of the attempt. */
export function attestationToken(
  service: Signer,
  person: PersonKey,
  { id, work, at }: Pick<Attestation, 'id' | 'work' | 'at'>,
): Promise<string> {
  const { courseId, sessionId, assignmentId } = work;
  return writeSigned(service, 'attestation', {
    person,
    id,
    // An attempt stays longer than a year if its learner goes on to make others.
    expires: new Date(Date.parse(at) + 5 * retentionDays.everything * aDay),
    about: [courseId, sessionId, assignmentId].join('/'),
  });
}

/** Null for a text that is not such a token of ours. */
export async function readAttestationToken(
  service: Signer,
  text: string,
): Promise<AttestationToken | null> {
  const token = await readSigned(service, 'attestation', text.trim());
  const [courseId, sessionId, assignmentId] = token?.about?.split('/') ?? [];
  if (!token || !courseId || !sessionId || !assignmentId) return null;
  return {
    person: token.person,
    id: token.id as AttestationId,
    work: { courseId, sessionId, assignmentId },
  };
}
