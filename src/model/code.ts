import { alphabet, checkCharacter, isChecked } from './check-character.ts';

/**
 * Verification codes, which are printed in the lower right corner of a certificate and typed by employers.
 *
 * A code of our own is 16 characters of Crockford's base32, printed in groups of four: 15 random ones (75 bits) and a check character.
 * Those drawn before version 0.3 have 16 random characters; they stay valid. Codes of an older system are accepted as they are: 8–40
 * characters of A–Z, 0–9 and hyphen.
 */

/**
 * A code in its canonical form: upper case, the one in addresses and file names. Own codes carry no hyphens (`7K3FQ2WX9MNB4TRE`); an
 * older system's code keeps those it has.
 */
export type VerificationCode = string & { readonly __brand: 'VerificationCode' };

/** Of a code of our own, without hyphens. */
export const ownLength = 16;
const ownForm = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const shortest = 8;
const longest = 40;

/** Characters. Longer input is not read: no code and no pasted address of ours is nearly as long. */
export const longestInput = 2000;

/** Why a text is not a verification code. Lengths count the letters and digits that were given. */
export type CodeFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-short'; readonly length: number }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'foreign-character'; readonly character: string };

export type CodeReading =
  | { readonly ok: true; readonly code: VerificationCode }
  | { readonly ok: false; readonly fault: CodeFault };

/**
 * Whether a code has the form of our own and a check character that does not fit: it was mistyped, or drawn before codes had one.
 * @param code in its canonical form
 */
export function failsCheck(code: string): boolean {
  return isOwnCode(code) && !isChecked(code);
}

/** Whether a canonical code has the form that Laurel draws itself. */
export function isOwnCode(code: string): boolean {
  return ownForm.test(code);
}

/** Whether a canonical code looks like a mistyped one of Laurel's own: it is nothing but groups of four. */
export function looksLikeOwn(code: string): boolean {
  return !isOwnCode(code) && /^[A-Z0-9]{4}(?:-[A-Z0-9]{4}){1,4}$/u.test(code);
}

/**
 * Reads a text that is a code and nothing else, as people write it: any case, with spaces, hyphens or dashes anywhere, O for 0 and I or
 * L for 1. `readGiven` reads what visitors type and paste. Never throws.
 */
export function readCode(text: string): CodeReading {
  if (text.length > longestInput) return fault({ kind: 'too-long', length: text.length });
  const written = plain(text.normalize('NFC'));
  const typed = written.replace(/^-+|-+$/gu, '');
  if (typed === '') return fault({ kind: 'empty' });

  const grouped = ownGroups.test(typed) ? typed.replace(/[_./]/gu, '-') : typed;
  const hasForeign = (part: string) => /[^A-Za-z0-9-]/u.test(part);
  if (hasForeign(grouped)) {
    const character = [...text.normalize('NFC')].find((each) => hasForeign(plain(each))) ?? '';
    return fault({ kind: 'foreign-character', character });
  }
  const own = ownCode(grouped.replaceAll('-', ''));
  return own === null ? olderCode(grouped) : { ok: true, code: own };
}

/** The code that a text is in its canonical form but for capitals and small letters, as in the name of a file; null if it is none. */
export function canonicalIn(text: string): VerificationCode | null {
  const reading = readCode(text);
  return reading.ok && reading.code.toLowerCase() === text.toLowerCase() ? reading.code : null;
}

/** The code of our own that 16 letters and digits in any case mean; null if they mean none. */
export function ownCode(letters: string): VerificationCode | null {
  const own = letters.toUpperCase().replaceAll('O', '0').replace(/[IL]/gu, '1');
  return ownForm.test(own) ? (own as VerificationCode) : null;
}

/** @param typed letters, digits and hyphens in any case, which are read as a code of an older system */
export function olderCode(typed: string): CodeReading {
  const { length } = typed.replaceAll('-', '');
  if (length < shortest) return fault({ kind: 'too-short', length });
  if (typed.length > longest) return fault({ kind: 'too-long', length });
  return { ok: true, code: typed.toUpperCase() as VerificationCode };
}

/** Four groups of four, separated by what people write between groups. */
const ownGroups = /^[A-Za-z0-9]{4}(?:[-_./][A-Za-z0-9]{4}){3}$/u;

/** Without spaces and invisible marks, with one kind of hyphen, and with the plain letter for a full-width one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}

/** The code as it is printed: own codes in groups of four with hyphens, others as they are. */
export function printedCode(code: VerificationCode): string {
  return isOwnCode(code) ? (code.match(/.{4}/gu) ?? []).join('-') : code;
}

/**
 * Draws a new code, with its check character.
 * @param randomBytes a cryptographically strong source, such as `node:crypto`'s `randomBytes`
 */
export function drawCode(randomBytes: (count: number) => Uint8Array): VerificationCode {
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  const drawn = Array.from(randomBytes(ownLength - 1), (byte) => alphabet[byte & 31]).join('');
  return `${drawn}${checkCharacter(drawn)}` as VerificationCode;
}

function fault(reason: CodeFault): CodeReading {
  return { ok: false, fault: reason };
}
