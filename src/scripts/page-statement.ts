import type { VerificationCode } from '../model/code.ts';
import { marks, selectorOf, type Mark } from '../model/page-marks.ts';
import type { VerdictKind } from '../model/verdict.ts';

/** The statements on the page of a certificate. */
export interface Statement {
  readonly status: VerdictKind;
  /** Null where the page withholds it. */
  readonly name: string | null;
  readonly course: string;
  readonly institution: string;
}

/** The words with which a page says that its certificate does not count. */
export interface StatedVerdict {
  readonly kind: Exclude<VerdictKind, 'valid'>;
  /** Without a full stop. */
  readonly sentence: string;
  /** When and why. */
  readonly reason: string;
}

/** The text of a page, to be read with the functions below. */
export const parsed = (html: string): ParentNode =>
  new DOMParser().parseFromString(html, 'text/html');

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
  const place = placeOf(page, code);
  const stated = (mark: Mark) => place?.getAttribute(marks[mark]) ?? null;
  const [status, course, institution] = [statusAt(place), stated('course'), stated('institution')];
  if (status === null || course === null || institution === null) return null;
  const expires = stated('expires');
  // The page was made on an earlier day.
  const isPast = status === 'valid' && expires !== null && expires < today;
  return { status: isPast ? 'expired' : status, name: stated('name'), course, institution };
}

/** The verdict of a verify page on the certificate with this code; null where it is not that page, and where the certificate counts. */
export function verdictIn(page: ParentNode, code: VerificationCode): StatedVerdict | null {
  const kind = statusAt(placeOf(page, code));
  const band = page.querySelector(selectorOf('verdict'));
  if (kind === null || kind === 'valid' || band?.getAttribute(marks.verdict) !== kind) return null;
  const [sentence, reason] = (['sentence', 'reason'] as const).map((mark) =>
    band.querySelector(selectorOf(mark))?.textContent.trim(),
  );
  return sentence && reason ? { kind, sentence, reason } : null;
}

/** The element with the statements about this code. */
function placeOf(page: ParentNode, code: VerificationCode): Element | null {
  const place = page.querySelector(selectorOf('certificate'));
  return place?.getAttribute(marks.certificate) === code ? place : null;
}

function statusAt(place: Element | null): VerdictKind | null {
  const status = place?.getAttribute(marks.status) ?? '';
  return kinds.has(status) ? (status as VerdictKind) : null;
}

/** Whether a page says that no certificate has this code. Any other page that is not a certificate's says nothing. */
export function isNeverIssued(page: ParentNode, code: VerificationCode): boolean {
  return page.querySelector(selectorOf('notIssued'))?.getAttribute(marks.notIssued) === code;
}
