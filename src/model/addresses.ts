import type { VerificationCode } from './code.ts';
import type { Site } from './content.ts';

/** Site-relative addresses of everything that is published about a certificate. All end as the static host serves them. */
export const verifyPath = (code: VerificationCode): string => `/verify/${code}/`;
export const coursePath = (courseId: string): string => `/courses/${courseId}/`;
export const subjectPath = (subjectId: string): string => `/courses/subject/${subjectId}/`;
export const institutionPath = (institutionId: string): string => `/institutions/${institutionId}/`;
export const pagePath = (pageId: string): string => `/pages/${pageId}/`;
export const logoPath = (institutionId: string): string =>
  `/institutions/${institutionId}/logo.svg`;

/** The same logo as a PNG image, for wallets. */
export const logoImagePath = (institutionId: string): string =>
  `/institutions/${institutionId}/logo.png`;
export const siteLogoPath = '/logo.svg';
export const faviconPath = '/favicon.svg';

/** `print` is A4 landscape at 300 dpi, `screen` the same sheet 1,200 pixels wide, `social` the 1200×630 preview. */
export type ImageSize = 'print' | 'screen' | 'social';

/** The files in which a certificate is published: an image, or the sheet as a document. */
export type CertificateFile = ImageSize | 'pdf';

/** Ends of addresses, after the code. */
export const certificateFileEndings = {
  print: '.png',
  screen: '-screen.webp',
  social: '-social.png',
  pdf: '.pdf',
} as const satisfies Record<CertificateFile, string>;

/** Whether a file is one that learners keep and hand on: it carries the signed credential. */
export const carriesCredential = (kind: CertificateFile): boolean =>
  kind === 'print' || kind === 'pdf';

export const certificateFilePath = (code: VerificationCode, kind: CertificateFile): string =>
  `/certificates/${code}${certificateFileEndings[kind]}`;

/** The absolute address of a path on the published site. */
export const onSite = (site: Pick<Site, 'url'>, path: string): string => `${site.url}${path}`;
