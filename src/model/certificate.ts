import type { Identity } from '../schema/certificates.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from './code.ts';

export type { Identity };

export type SupersedeReason = 'name-corrected' | 'details-corrected' | 'renewed';

/** A certificate with its session's defaults filled in. Plain data: it travels through Astro's data store and to worker threads. */
export interface Certificate {
  readonly code: VerificationCode;
  /** NFC; null on an erased certificate and on one that was superseded and whose name was corrected then or later. */
  readonly name: string | null;
  /** BCP 47 tag of the name, where staff gave one; chooses glyph variants and is the `lang` of the name in pages. */
  readonly lang: string | null;
  readonly courseId: string;
  readonly sessionId: string;
  readonly institutionId: string;
  /** The content file that has it. */
  readonly file: string;
  readonly issued: CalendarDay;
  readonly expires: CalendarDay | null;
  readonly distinction: boolean;
  readonly identity: Identity;
  /** The earlier certificate that this one replaces. */
  readonly supersedes: { readonly code: VerificationCode; readonly reason: SupersedeReason } | null;
  /** The later certificate that replaces this one; its issue date is the day of the replacement. */
  readonly supersededBy: {
    readonly code: VerificationCode;
    readonly reason: SupersedeReason;
    readonly date: CalendarDay;
  } | null;
  /** The day on which the printed name was last corrected under the same code. */
  readonly corrected: CalendarDay | null;
  /**
   * The places of the certificate in its session's status list: of the first version, then of each correction of its name. The last
   * is that of the present version; the others are of copies that carry a wrong name.
   */
  readonly statusIndexes: readonly number[];
  readonly revoked: { readonly date: CalendarDay; readonly reason: string } | null;
  /** The day since which it has been under review. */
  readonly suspended: CalendarDay | null;
  readonly erased: CalendarDay | null;
}

export type CertificateStatus =
  | { readonly kind: 'valid' }
  | { readonly kind: 'revoked'; readonly date: CalendarDay; readonly reason: string }
  | {
      readonly kind: 'superseded';
      readonly date: CalendarDay;
      readonly by: VerificationCode;
      readonly reason: SupersedeReason;
    }
  | { readonly kind: 'suspended'; readonly date: CalendarDay }
  | { readonly kind: 'expired'; readonly date: CalendarDay }
  | { readonly kind: 'erased'; readonly date: CalendarDay };

/**
 * The status of a certificate on a day. It is valid only if no other status applies. A certificate is good through the whole day on which
 * it expires.
 */
export function statusOn(certificate: Certificate, today: CalendarDay): CertificateStatus {
  if (certificate.erased) return { kind: 'erased', date: certificate.erased };
  if (certificate.revoked) return { kind: 'revoked', ...certificate.revoked };
  if (certificate.supersededBy) {
    const { code, reason, date } = certificate.supersededBy;
    return { kind: 'superseded', by: code, reason, date };
  }
  if (certificate.suspended) return { kind: 'suspended', date: certificate.suspended };
  if (certificate.expires && certificate.expires < today) {
    return { kind: 'expired', date: certificate.expires };
  }
  return { kind: 'valid' };
}
