import type { VerdictShape } from '../../model/verdict.ts';
import type { FileReport, FileVerdict } from './file-report.ts';
import { couldNotCheck, genuine, lookOf, looksAltered, typeCode } from './verdict-explanations.ts';

export interface FileVerdictWords {
  readonly shape: VerdictShape | 'question';
  /** Of the colours of verdicts. */
  readonly tone: 'valid' | 'revoked' | 'expired' | 'unclear';
  /** The answer in one short sentence without a full stop. */
  readonly sentence: string;
  readonly explanation: readonly string[];
}

/** Names that a verdict mentions. */
export interface Mentioned {
  /** As the credential names it; null where it names none. */
  readonly institution: string | null;
  /** Host of the site that this page belongs to. */
  readonly host: string;
  /** Host of the issuer that the credential names, of which nothing is known. */
  readonly foreignHost: string | null;
}

const seePage = 'The page of the certificate says what is true today.';
/** What a check of a file says first. */
export function verdictWords(report: FileReport, mentioned: Mentioned): FileVerdictWords {
  const institution = mentioned.institution ?? 'The issuer';
  const words: Readonly<Record<FileVerdict, () => FileVerdictWords>> = {
    genuine: () => good('This file is genuine', genuine(report, institution)),
    // Not in the colour of what is genuine: who only glances at it would take the picture for genuine, too.
    'only-credential-genuine': () => ({
      shape: 'laurel',
      tone: 'unclear',
      sentence: 'The credential in this file is genuine',
      explanation: [
        `${institution} signed it, and it counts. Whether the ${lookOf(report)} around it is the published one could not be compared: rely on what the credential states, below, and not on the ${lookOf(report)}.`,
      ],
    }),
    altered: () =>
      bad('The credential in this file was altered', [
        `It names ${institution} as its issuer, but the signature does not fit what it says. It must not be relied upon.`,
      ]),
    'looks-altered': () =>
      bad(`This ${lookOf(report)} is not the one that is published`, looksAltered(report)),
    differs: () =>
      bad('This is not what is published now', [
        report.fields.some(({ isEqual }) => isEqual !== null)
          ? `${institution} signed it, but something was changed since: see below what differs. ${seePage}`
          : 'It is signed, but nothing is published at its address. It must not be relied upon.',
      ]),
    'key-not-upheld': () =>
      bad('Signed with a key that does not count', [
        `${institution} does not list this key, or no longer: it may have been stolen, or made by somebody else.`,
        'An honest holder can download the file anew from the page of the certificate, and send that.',
      ]),
    revoked: () =>
      bad('This certificate was revoked or replaced', [
        `${institution} signed it and has withdrawn it since. It no longer counts, whatever it looks like.`,
        seePage,
      ]),
    expired: () => ({
      shape: 'hourglass',
      tone: 'expired',
      sentence: 'This certificate has expired',
      explanation: [`${institution} signed it, but its last day has passed. It no longer counts.`],
    }),
    'not-yet-valid': () => ({
      shape: 'hourglass',
      tone: 'unclear',
      sentence: 'This certificate is not valid yet',
      explanation: [
        'Its signature holds, but its first day is still to come. Is the clock of this device right?',
      ],
    }),
    foreign: () =>
      unclear('This file is not from here', [
        `It is signed by ${mentioned.foreignHost ?? 'another issuer'}. This page can only speak for certificates of ${mentioned.host}, and says nothing for or against it.`,
        'Ask that issuer, on an address that you trust, or use a program that checks Open Badges 3.0.',
      ]),
    unsigned: () => ({
      shape: 'blank-sheet',
      tone: 'unclear',
      sentence: 'This credential is not signed',
      explanation: [`Anybody could have written it: it proves nothing. ${typeCode}`],
    }),
    development: () =>
      unclear('Signed with a development key: it proves nothing', [
        'The key was made on somebody’s own machine, for trying things out.',
      ]),
    'could-not-check': () => unclear('It could not be checked', couldNotCheck(report)),
    'nothing-held': () => ({
      shape: 'blank-sheet',
      tone: 'unclear',
      sentence: 'There is no credential in this file',
      explanation: [
        'That says nothing against it: pictures lose it when they are photographed, cropped or sent by messengers, and documents when they are printed anew.',
        typeCode,
      ],
    }),
    unreadable: () =>
      unclear('This is not a file of a certificate', [
        `It can be a PNG image, a PDF or a credential (JSON) that was downloaded from ${mentioned.host}. ${typeCode}`,
      ]),
    damaged: () =>
      unclear('This file is damaged', [
        `It is cut off, or was changed by a program that did not finish. Download it anew. ${typeCode}`,
      ]),
    'more-than-one': () =>
      bad('This file holds two credentials', [
        'No file from here does: a program could be shown the one and you the other. Neither was looked at.',
      ]),
    'too-large': () =>
      unclear('This file is too large', [
        `No file from here is larger than 20 MB, so it was not read. ${typeCode}`,
      ]),
  };
  return words[report.verdict]();
}

const good = (sentence: string, explanation: readonly string[]): FileVerdictWords => ({
  shape: 'laurel',
  tone: 'valid',
  sentence,
  explanation,
});

const bad = (sentence: string, explanation: readonly string[]): FileVerdictWords => ({
  shape: 'broken-ring',
  tone: 'revoked',
  sentence,
  explanation,
});

const unclear = (sentence: string, explanation: readonly string[]): FileVerdictWords => ({
  shape: 'question',
  tone: 'unclear',
  sentence,
  explanation,
});
