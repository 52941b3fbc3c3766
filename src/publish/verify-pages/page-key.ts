import { createHash } from 'node:crypto';
import type { CalendarDay } from '../../values/calendar.ts';
import { statusOn, type Certificate } from '../../model/certificate.ts';
import type { Content, Site } from '../../model/content.ts';
import type { PublishedSite } from '../published-site.ts';
import type { SigningState } from '../../credential/signing.ts';

export interface ShownContent extends Pick<Content, 'institutions' | 'courses'> {
  /** With whether it is a preview, and what it offers: its pages say so. */
  readonly site: Site & Pick<PublishedSite, 'preview' | 'offers'>;
}

/**
 * Names a verify page by a hash of everything that its page is given: site, institution, course, certificate, its status on the day and how it is signed.
 * Of the day itself nothing else is shown but what `as-of-day.ts` fills in.
 * @param fingerprint of what makes pages; see `site-fingerprint.ts`
 * @param signingOf an institution
 */
export function pageKeys(
  { site, institutions, courses }: ShownContent,
  today: CalendarDay,
  fingerprint: string,
  signingOf: (institutionId: string) => SigningState = () => 'unsigned',
): (certificate: Certificate) => string {
  const shared = hashOf([fingerprint, site]);
  const hashes = (all: readonly { readonly id: string }[]) =>
    new Map(all.map((one) => [one.id, hashOf(one)]));
  const institution = hashes(institutions);
  const course = hashes(courses);
  return (certificate) =>
    hashOf([
      shared,
      institution.get(certificate.institutionId),
      course.get(certificate.courseId),
      certificate,
      statusOn(certificate, today),
      signingOf(certificate.institutionId),
    ]);
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
