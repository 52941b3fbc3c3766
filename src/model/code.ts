/**
 * Verification codes: what is printed in the lower right corner of a certificate and typed by an employer.
 *
 * A code of our own is 16 characters of Crockford's base32 (80 random bits), printed in groups of four. Codes of an older system are
 * accepted as they are: 8–40 characters of A–Z, 0–9 and hyphen.
 */

/** A code in its canonical form: the one in addresses and file names. Own codes have no hyphens: `7K3FQ2WX9MNB4TRD`. */
export type VerificationCode = string & { readonly __brand: 'VerificationCode' };

export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 16;
const ownCode = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** Why a text is no verification code; `text` is what remained of the input. */
export type CodeFault =
  | { kind: 'empty' }
  | { kind: 'too-short'; length: number }
  | { kind: 'too-long'; length: number }
  | { kind: 'foreign-character'; character: string; position: number };

export type CodeReading =
  | { ok: true; code: VerificationCode }
  | { ok: false; fault: CodeFault };

/** Whether a canonical code has the form that Laurel draws itself. */
export function isOwnCode(code: string): boolean {
  return ownCode.test(code);
}
