import { onSite, verifyPath } from './addresses.ts';
import { partsOf } from '../values/calendar.ts';
import type { Certificate } from './certificate.ts';
import { printedCode } from './code.ts';
import type { Course, Institution, Site } from './content.ts';

export interface CertificateOnSite {
  readonly site: Pick<Site, 'url'>;
  readonly certificate: Pick<Certificate, 'code' | 'issued' | 'expires'>;
  readonly course: Pick<Course, 'title'>;
  readonly institution: Pick<Institution, 'name' | 'linkedInOrganizationId'>;
}

/** The address that opens LinkedIn's “add licence or certification” form with its fields filled in. Months count from 1. */
export function linkedInAddAddress({
  site,
  certificate,
  course,
  institution,
}: CertificateOnSite): string {
  const issued = partsOf(certificate.issued);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: course.title,
    ...(institution.linkedInOrganizationId
      ? { organizationId: institution.linkedInOrganizationId }
      : { organizationName: institution.name }),
    issueYear: `${issued.year}`,
    issueMonth: `${issued.month}`,
    ...expiration(certificate),
    certUrl: onSite(site, verifyPath(certificate.code)),
    certId: printedCode(certificate.code),
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}

/** The address that opens a new LinkedIn post with a link to the verify page. */
export function linkedInPostAddress({
  site,
  certificate,
}: Pick<CertificateOnSite, 'site' | 'certificate'>): string {
  const query = new URLSearchParams({ url: onSite(site, verifyPath(certificate.code)) });
  return `https://www.linkedin.com/sharing/share-offsite/?${query}`;
}

function expiration({ expires }: Pick<Certificate, 'expires'>): Record<string, string> {
  if (!expires) return {};
  const { year, month } = partsOf(expires);
  return { expirationYear: `${year}`, expirationMonth: `${month}` };
}
