import { printedCode } from './code.ts';
import { quotedForeign } from './foreign-text.ts';
import type { GivenFault } from './given-code.ts';

export interface FaultInWords {
  /** The fault, as one sentence. */
  readonly what: string;
  /** The next step. */
  readonly advice: string;
}

const comparing = 'Compare it with the lower right corner of the certificate.';

/** The reason why a text cannot be a verification code. The texts hold input of the visitor: escape them. */
export function faultInWords(fault: GivenFault): FaultInWords {
  switch (fault.kind) {
    case 'empty':
      return {
        what: 'No code was given.',
        advice: 'Type the code as it is printed in the lower right corner of the certificate.',
      };
    case 'too-short':
      return {
        what: `This is too short: ${charactersOf16(fault.length)}.`,
        advice: `Part of the code seems to be missing. ${comparing}`,
      };
    case 'too-long':
      return {
        what: `This is too long: it has ${fault.length} characters, and no code has more than 40.`,
        advice: `Give the code alone, or the verify address alone. ${comparing}`,
      };
    case 'no-code':
      return {
        what: 'It contains no code.',
        advice: `A code has 16 letters and digits, for example 7K3F-Q2WX-9MNB-4TRE. It is printed in the lower right corner of the certificate.`,
      };
    case 'several':
      return {
        what: `More than one code can be read in it: ${fault.codes.slice(0, 5).map(printedCode).join(', ')}.`,
        advice: `Give one code alone. ${comparing}`,
      };
    case 'foreign-character':
      return {
        what: `${quotedCharacter(fault.character)} does not occur in codes.`,
        advice: `A code has only the letters A to Z and digits, in groups that may be separated by spaces or hyphens. ${comparing}`,
      };
  }
}

/**
 * A hint for a code that reads well but was never issued: whether it differs from the form that codes of this site have, which is the
 * likeliest slip. Null where it has that form.
 */
export function formHint(code: string): string | null {
  const letters = code.replaceAll('-', '');
  if (letters.length !== 16) {
    const missing =
      letters.length < 16 ? 'Part of it may be missing' : 'Something else may be in it';
    return `Codes of this site usually have 16 characters; this one has ${letters.length}. ${missing}.`;
  }
  return letters.includes('U') ? 'Codes of this site have no U; it is most likely a V.' : null;
}

/** ASCII characters are shown as they are; others may be invisible or reverse the sentence. */
const quotedCharacter = (character: string): string =>
  /^[!-~]$/u.test(character) ? `“${character}”` : quotedForeign(character);

function charactersOf16(length: number): string {
  return length === 1 ? '1 of 16 characters' : `${length} of 16 characters`;
}
