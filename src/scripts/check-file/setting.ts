import { verifyPath } from '../../model/addresses.ts';
import type { VerificationCode } from '../../model/code.ts';

/** Where a file is checked, in the words of a report: on a site, or in an archive of it. */
export interface Setting {
  /** The verdict on a file that is good in every way, in a short sentence without a full stop. */
  readonly genuine: string;
  /** The present statements, as part of a sentence. */
  readonly published: string;
  /** Where to read on about a certificate, in a sentence. */
  readonly seePage: string;
  readonly seeEdition: string;
  readonly ownIssuer: string;
  /** Up to when the answer holds; null where it holds now. */
  readonly asOf: string | null;
  /** The address of the page of a certificate. */
  readonly pageOf: (code: VerificationCode) => string;
}

export const onSite: Setting = {
  genuine: 'This file is genuine',
  published: 'what is published here now',
  seePage: 'The page of the certificate says what is true today.',
  seeEdition: 'The page of the certificate says what is true today, and has the present edition.',
  ownIssuer: 'Its issuer is one of this site',
  asOf: null,
  pageOf: verifyPath,
};
