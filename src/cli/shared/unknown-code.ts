import { failsCheck, ownLength, printedCode, type VerificationCode } from '../../model/code.ts';
import { listed } from '../../wording/listed.ts';
import { nearest } from '../../wording/nearest.ts';

/** The sentences for a code that no certificate has: what is most likely wrong with it, and the codes that may be meant. @param codes of all certificates */
export function unknownCode(code: VerificationCode, codes: readonly VerificationCode[]): string {
  const part = code.replaceAll('-', '');
  const isPart = part.length < ownLength;
  const holding = isPart ? codes.filter((each) => each.includes(part)) : [];
  const likely = holding.length > 0 ? holding : [nearest(code, codes) ?? []].flat();
  return [
    isPart
      ? `There is no certificate with this code. It has ${part.length} of ${ownLength} characters: part of it may be missing.`
      : `There is no certificate with this code.${failsCheck(code) ? mistyped : ''}`,
    ...suggestion(codes.filter((each) => likely.includes(each))),
  ].join(' ');
}

const mistyped =
  ' It was mistyped: its last character does not follow from the others. Compare it with the certificate.';

const mostSuggested = 3;

/** More than a few are no help. */
function suggestion(codes: readonly VerificationCode[]): string[] {
  if (codes.length === 0 || codes.length > mostSuggested) return [];
  return [`Did you mean ${listed(codes.map(printedCode), 'or')}?`];
}
