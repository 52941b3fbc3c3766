import type { VerificationCode } from '../../model/code.ts';
import { marks, selectorOf, type Mark } from '../../model/page-marks.ts';
import type { VerdictKind } from '../../model/verdict.ts';
import type { Statement } from './batch-result.ts';

const kinds: ReadonlySet<string> = new Set<VerdictKind>([
  'valid',
  'revoked',
  'superseded',
  'suspended',
  'expired',
  'erased',
]);

/** The statement of a verify page about the certificate with this code; null where it is not that page. @param today `2026-11-20` */
export function statementIn(
  page: ParentNode,
  code: VerificationCode,
  today: string,
): Statement | null {
  const place = page.querySelector(selectorOf('certificate'));
  const stated = (mark: Mark) => place?.getAttribute(marks[mark]) ?? null;
  const [status, course, institution] = [stated('status'), stated('course'), stated('institution')];
  if (stated('certificate') !== code || !kinds.has(status ?? '')) return null;
  if (course === null || institution === null) return null;
  const expires = stated('expires');
  // The page was made on an earlier day.
  const isPast = status === 'valid' && expires !== null && expires < today;
  return {
    status: isPast ? 'expired' : (status as VerdictKind),
    name: stated('name'),
    course,
    institution,
  };
}

/** Whether a page says that no certificate has this code. Any other page that is not a certificate's says nothing. */
export function isNeverIssued(page: ParentNode, code: VerificationCode): boolean {
  return page.querySelector(selectorOf('notIssued'))?.getAttribute(marks.notIssued) === code;
}
