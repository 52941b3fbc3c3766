import { readCode, type CodeFault } from '../../model/code.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ProblemWords } from '../yaml/located.ts';

const form =
  'Write 16 letters and digits such as "7K3F-Q2WX-9MNB-4TRE", or an older system’s code of 8 to 40 letters, digits and hyphens, in quotes.';

/** The problem of a text that cannot be a verification code; undefined if it can. */
export function codeFaultWords(text: string, hidden: boolean): ProblemWords | undefined {
  const reading = readCode(text);
  const what = reading.ok ? oddlyWritten(text, hidden) : faultWords(reading.fault, hidden);
  return what === undefined ? undefined : { code: 'certificate-code-invalid', what, fix: form };
}

/** YAML reads a code of digits, or of digits around an e, as a number. */
export function unquotedCodeWords(written: string | undefined): ProblemWords {
  return {
    code: 'certificate-code-unquoted',
    what: `YAML reads ${written ? `the code \`${written}\`` : 'this code'} as a number.`,
    why: 'Digits would be lost, and the certificate could not be found.',
    fix: `Put quotes around it${written ? `: '${written}'` : ''}.`,
  };
}

export const noCodeWords: ProblemWords = {
  code: 'certificate-code-invalid',
  what: 'A verification code is missing here.',
  fix: form,
};

const plain = /^[A-Za-z0-9][A-Za-z0-9 -]*[A-Za-z0-9]$/u;

function oddlyWritten(text: string, hidden: boolean): string | undefined {
  if (plain.test(text) && text.length <= 60) return undefined;
  return `${hidden ? 'This text' : quoted(text)} is not how a verification code is written.`;
}

function faultWords(fault: CodeFault, hidden: boolean): string {
  switch (fault.kind) {
    case 'empty':
      return 'A verification code is missing here.';
    case 'too-short':
      return `This verification code has ${fault.length} letters and digits; it needs at least 8.`;
    case 'too-long':
      return `This verification code has ${fault.length} letters and digits; it may have 40.`;
    case 'foreign-character':
      return hidden
        ? 'This verification code holds a character that no code has.'
        : `This verification code holds ${quoted(fault.character)}, which no code has.`;
  }
}
