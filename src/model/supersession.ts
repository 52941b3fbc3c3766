import type { CalendarDay } from '../values/calendar.ts';
import type { Certificate, SupersedeReason } from './certificate.ts';
import type { VerificationCode } from './code.ts';

/** The certificate that supersedes another. */
export interface Successor {
  readonly code: VerificationCode;
  readonly reason: SupersedeReason;
  readonly issued: CalendarDay;
  /** Whether its printed name was corrected under the same code. */
  readonly isCorrected: boolean;
}

/** By the code of the certificate that is superseded. */
export type Successors = ReadonlyMap<VerificationCode, Successor>;

/**
 * The certificates with what replaces each filled in. The name is withheld from a certificate once a later one in its line was
 * issued because the name was corrected, or had its own name corrected since.
 */
export const withSuccessors = (
  certificates: readonly Certificate[],
  successors: Successors,
): readonly Certificate[] =>
  successors.size === 0
    ? certificates
    : certificates.map((each) => {
        const next = successors.get(each.code);
        if (!next) return each;
        return {
          ...each,
          name: isNameWithheld(each.code, successors) ? null : each.name,
          supersededBy: { code: next.code, reason: next.reason, date: next.issued },
        };
      });

/** Whether the name of a certificate is not to be seen any more, because a later one in its line corrects it. */
export function isNameWithheld(code: VerificationCode, successors: Successors): boolean {
  for (let next = successors.get(code); next; next = successors.get(next.code)) {
    if (next.reason === 'name-corrected' || next.isCorrected) return true;
  }
  return false;
}
