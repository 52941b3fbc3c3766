import type { Certificate } from './certificate.ts';
import type { VerificationCode } from './code.ts';

/**
 * The certificates with what replaces each filled in. The name is withheld from a certificate once a later one in its line was
 * issued because the name was corrected, or had its own name corrected since.
 */
export function withSupersessions(certificates: readonly Certificate[]): readonly Certificate[] {
  const successors = new Map<VerificationCode, Certificate>();
  for (const each of certificates) if (each.supersedes) successors.set(each.supersedes.code, each);
  if (successors.size === 0) return certificates;

  return certificates.map((each) => {
    const next = successors.get(each.code);
    if (!next?.supersedes) return each;
    return {
      ...each,
      name: isNameCorrectedLater(each, successors) ? null : each.name,
      supersededBy: { code: next.code, reason: next.supersedes.reason, date: next.issued },
    };
  });
}

function isNameCorrectedLater(
  certificate: Certificate,
  successors: ReadonlyMap<VerificationCode, Certificate>,
): boolean {
  for (let next = successors.get(certificate.code); next; next = successors.get(next.code)) {
    if (next.supersedes?.reason === 'name-corrected' || next.corrected) return true;
  }
  return false;
}
