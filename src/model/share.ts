import { onSite, verifyPath } from './addresses.ts';
import type { CertificateOnSite } from './linked-in.ts';

/** The name of a certificate where its page is shared: its course and institution. */
export const shareTitle = ({
  course,
  institution,
}: Pick<CertificateOnSite, 'course' | 'institution'>): string =>
  `Certificate: ${course.title} – ${institution.name}`;

/** The address that opens a new message with a link to the verify page. */
export const mailShareAddress = (shared: CertificateOnSite): string =>
  `mailto:?subject=${encodeURIComponent(shareTitle(shared))}&body=${encodeURIComponent(textOf(shared))}`;

/** The address that opens WhatsApp with a link to the verify page. */
export const whatsAppShareAddress = (shared: CertificateOnSite): string =>
  `https://wa.me/?text=${encodeURIComponent(textOf(shared))}`;

const textOf = (shared: CertificateOnSite): string =>
  `${shareTitle(shared)}\n${onSite(shared.site, verifyPath(shared.certificate.code))}`;
