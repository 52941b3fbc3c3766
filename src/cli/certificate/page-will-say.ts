import type { Certificate } from '../../model/certificate.ts';
import { verdictOn } from '../../model/verdict.ts';
import type { FoundCertificate } from './certificate-command.ts';

/** The answer that a certificate's page will give once a change is published, for staff to read before they agree. */
export function pageWillSay(
  { certificate, content, today }: FoundCertificate,
  change: Partial<Certificate>,
): string[] {
  const { institutionId } = certificate;
  const institution = content.institutions.find(({ id }) => id === institutionId)?.name ?? '';
  const { sentence, explanation } = verdictOn(
    { ...certificate, ...change },
    { today, institution },
  );
  return ['Its page will say:', `  ${sentence}.`, `  ${explanation[0] ?? ''}`, ''];
}
