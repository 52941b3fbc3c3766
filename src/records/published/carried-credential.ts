import type { Credential, Proof, SignedCredential } from '../../credential/credential.ts';
import type { IssuingContext } from '../../credential/issuing-context.ts';
import { recordCredential } from '../../credential/record-credential.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import type { Certificate } from '../../model/certificate.ts';
import type { CourseRecord } from '../../model/content.ts';

/** Fields of a certificate that are part of its credential, and of its record's credential. */
const signedFields = [
  'code',
  'name',
  'courseId',
  'sessionId',
  'institutionId',
  'issued',
  'expires',
  'distinction',
  'identity',
  'statusIndexes',
] as const satisfies readonly (keyof Certificate)[];

export type SignedCertificate = Pick<Certificate, (typeof signedFields)[number]>;

/**
 * The part of a record's credential that a deploy carries. A credential is some kilobytes, and little of it differs between learners: the
 * function that answers, which has no signing key, takes the rest from the record and the issuing context.
 */
export interface CarriedCredential {
  readonly certificate: SignedCertificate;
  /** The day of the build that signed it. */
  readonly statedOn: CalendarDay;
  readonly proof: Proof;
}

type Results = Pick<CourseRecord, 'courseId' | 'sessionId' | 'scores' | 'final' | 'outcome'>;

export const signedCertificate = (certificate: Certificate): SignedCertificate =>
  Object.fromEntries(
    signedFields.map((field) => [field, certificate[field]]),
  ) as unknown as SignedCertificate;

/** The credential of a record, for signing it and again for each request; null where it has none. */
export function credentialOf(
  issuingContext: IssuingContext,
  { courseId, sessionId, scores, final, outcome }: Results,
  certificate: SignedCertificate,
  statedOn: CalendarDay,
): Credential | null {
  if (courseId !== certificate.courseId || sessionId !== certificate.sessionId) return null;
  return recordCredential(
    issuingContext,
    {
      courseId,
      sessionId,
      file: '',
      learner: { id: null, name: certificate.name ?? '', email: null },
      certificate: certificate.code,
      scores,
      final,
      outcome,
      override: null,
    },
    {
      ...certificate,
      file: '',
      lang: null,
      supersedes: null,
      supersededBy: null,
      corrected: null,
      revoked: null,
      suspended: null,
      erased: null,
    },
    statedOn,
  );
}

/** The signed credential of a record; null where there is none. */
export function carriedCredential(
  issuingContext: IssuingContext,
  record: Results,
  { certificate, statedOn, proof }: CarriedCredential,
): SignedCredential | null {
  const credential = credentialOf(issuingContext, record, certificate, statedOn);
  return credential && { ...credential, proof: [proof] };
}
