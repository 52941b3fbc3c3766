import { verifyPath } from '../../model/addresses.ts';
import type { VerificationCode } from '../../model/code.ts';

/** Where a file is checked, in the words of a report: on a site, or in an archive of it. */
export interface Setting {
  /** The verdict on a file that is good in every way, in a short sentence without a full stop. */
  readonly genuine: string;
  /** The present statements, as part of a sentence. */
  readonly published: string;
  /** The verb of a certificate that is good: `counts`. */
  readonly counts: string;
  /** The institution’s way with one that is not, as the end of a sentence without its full stop. */
  readonly countsNoMore: string;
  /** The answer about a credential that is not the published one, in a short sentence without a full stop. */
  readonly differs: string;
  /** Stands before a statement that is published. */
  readonly publishedNow: string;
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
  counts: 'counts',
  countsNoMore: 'does not stand by it at present. It no longer counts',
  differs: 'This is not what is published now',
  publishedNow: 'Published now',
  seePage: 'The page of the certificate says what is true today.',
  seeEdition: 'The page of the certificate says what is true today, and has the present edition.',
  ownIssuer: 'Its issuer is one of this site',
  asOf: null,
  pageOf: verifyPath,
};
