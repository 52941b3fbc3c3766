import type { VerificationCode } from '../model/code.ts';

/** Site-relative addresses of everything that is published about credentials, but for those of DIDs. */
export const credentialPath = (code: VerificationCode): string => `/verify/${code}/credential.json`;

export const achievementPath = (courseId: string, distinction: boolean): string =>
  `/courses/${courseId}/achievement${distinction ? '-with-distinction' : ''}.json`;

export const issuerPath = (institutionId: string): string =>
  `/institutions/${institutionId}/issuer.json`;

export const statusListPath = (courseId: string, sessionId: string): string =>
  `/status/${courseId}.${sessionId}.json`;
