import type { VerificationCode } from '../../model/code.ts';
import type { VerdictKind } from '../../model/verdict.ts';
import type { Statement } from './batch-result.ts';

const kinds: ReadonlySet<string> = new Set<VerdictKind>([
  'valid',
  'revoked',
  'superseded',
  'expired',
  'erased',
]);

/** The statements of a verify page about the certificate with this code; null if it is not that page. @param today `2026-11-20` */
export function statementIn(
  page: ParentNode,
  code: VerificationCode,
  today: string,
): Statement | null {
  const place = page.querySelector<HTMLElement>('[data-certificate]');
  const { certificate, status = '', name, course, institution, expires } = place?.dataset ?? {};
  if (certificate !== code || !kinds.has(status)) return null;
  if (course === undefined || institution === undefined) return null;
  // The page was made on an earlier day.
  const isPast = status === 'valid' && expires !== undefined && expires < today;
  return {
    status: isPast ? 'expired' : (status as VerdictKind),
    name: name ?? null,
    course,
    institution,
  };
}

/** Whether a page says that no certificate has this code. Any other page that is not a certificate's says nothing. */
export function isNeverIssued(page: ParentNode, code: VerificationCode): boolean {
  return page.querySelector<HTMLElement>('[data-not-issued]')?.dataset['notIssued'] === code;
}
