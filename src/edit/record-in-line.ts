import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';
import type { CourseRecord } from '../model/content.ts';

/**
 * The record of a certificate's learner: the one that names the certificate or, failing that, one that it replaced or that replaced it,
 * the nearest first.
 */
export function recordInLine(
  certificate: Certificate,
  certificates: readonly Certificate[],
  records: readonly CourseRecord[],
): CourseRecord | undefined {
  const byCode = new Map(certificates.map((each) => [each.code, each]));
  const line = [
    certificate.code,
    ...following(certificate, byCode, ({ supersedes }) => supersedes?.code),
    ...following(certificate, byCode, ({ supersededBy }) => supersededBy?.code),
  ];
  return line
    .map((code) => records.find((record) => record.certificate === code))
    .find((record) => record !== undefined);
}

/** The codes that one leads to. Valid content has no line that loops. */
function following(
  certificate: Certificate,
  byCode: ReadonlyMap<VerificationCode, Certificate>,
  next: (certificate: Certificate) => VerificationCode | undefined,
): VerificationCode[] {
  const code = next(certificate);
  const found = code === undefined ? undefined : byCode.get(code);
  return found ? [found.code, ...following(found, byCode, next)] : [];
}
