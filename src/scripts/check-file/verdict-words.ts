import type { OtherForm } from '../../credential/other-form.ts';
import { shapeOf, type VerdictKind, type VerdictShape } from '../../model/verdict.ts';
import type { StatedVerdict } from '../page-statement.ts';
import type { FileReport, FileVerdict } from './file-report.ts';
import type { Setting } from './setting.ts';
import { isOfRecord } from './stated-fields.ts';
import {
  altered,
  carriesMore,
  couldNotCheck,
  differs,
  earlierEdition,
  genuine,
  looksAltered,
  onlyCredential,
  typeCode,
} from './verdict-explanations.ts';

export interface FileVerdictWords {
  readonly shape: VerdictShape;
  /** Of the colours of verdicts. */
  readonly tone: VerdictKind | 'unclear';
  /** The answer in one short sentence without a full stop. */
  readonly sentence: string;
  readonly explanation: readonly string[];
}

/** Names and days that a verdict mentions. */
export interface Mentioned {
  /** The institution of the issuer's DID, as this site knows it; null if it cannot speak for it. */
  readonly institution: string | null;
  /** Host of the site that this page belongs to. */
  readonly host: string;
  /** The issuer that a credential names, if nothing is known about it: fit to be shown. */
  readonly foreignIssuer: string | null;
  /** The day on which a course record states its results: `29 November 2026`; null for anything else. */
  readonly statedOn: string | null;
}

/** The words that a report on a file begins with. */
export function verdictWords(
  report: FileReport,
  mentioned: Mentioned,
  setting: Setting,
): FileVerdictWords {
  const { seePage, counts, countsNoMore } = setting;
  const institution = mentioned.institution ?? 'The issuer';
  const words: Readonly<Record<FileVerdict, () => FileVerdictWords>> = {
    genuine: () => ({
      shape: 'laurel',
      tone: 'valid',
      sentence: setting.genuine,
      explanation: genuine(report, institution, mentioned.statedOn, setting),
    }),
    // Not in the colour of what is genuine: visitors who only glance at it would take the rest of the file for genuine, too.
    'only-credential-genuine': () => ({
      shape: 'laurel',
      tone: 'unclear',
      sentence: 'The credential in this file is genuine',
      explanation: onlyCredential(report, institution, setting),
    }),
    'carries-more': () =>
      unclear('It is the published one, with something more', carriesMore(report, institution)),
    'named-otherwise': () =>
      unclear('This file has the name of another kind of file', [
        `What is in it is what ${isOfRecord(report) ? `${institution} signed` : 'is published'}, but its name ends in ${report.named[0] ?? ''}: a program that goes by the name may show something else of it. Do not open it.`,
        'Ask for the file as it was downloaded, or see the page of the certificate.',
      ]),
    'earlier-edition': () =>
      unclear('This is an earlier edition', earlierEdition(report, institution, setting)),
    'document-resaved': () =>
      unclear('The credential is genuine, this document is not the published one', [
        `${institution} signed the credential in it, and it ${counts}. The document around it differs from the published one: a program saved it again, as printing, joining and protecting do, or it was altered.`,
        'Rely on what the credential states, below, and not on the document.',
      ]),
    altered: () => bad('The credential in this file was altered', altered(report, institution)),
    'looks-altered': () =>
      bad('This picture is not the one that is published', looksAltered(report)),
    differs: () => bad(setting.differs, differs(report, institution, setting)),
    'key-not-upheld': () =>
      bad('Signed with a key that does not count', [
        `${institution} does not list this key, or no longer: it may have been stolen, or made by a stranger.`,
        'An honest holder can download the file again from the page of the certificate, and send that.',
      ]),
    revoked: () =>
      report.stated === null
        ? bad('This certificate was revoked, replaced or put under review', [
            `${institution} signed it, but ${countsNoMore}, whatever it looks like.`,
            seePage,
          ])
        : asOnPage(report.stated, institution),
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
    foreign: () => unclear('This file is not from here', [notFromHere(mentioned), askIssuer]),
    'other-form': () =>
      unclear('This is a credential that is not read here', [
        `It ${formWords[report.foreign?.form ?? 'other']}. ${notFromHere(mentioned)}`,
        askIssuer,
      ]),
    unsigned: () =>
      blank('This credential is not signed', [
        `Anyone could have written it: it proves nothing. ${typeCode}`,
      ]),
    'repeated-key': () =>
      bad('This credential says two things', [
        `It has ${report.named[0] ?? 'a key'} twice in one place: people read the one and programs the other. No credential from here does, so it was not looked at further.`,
      ]),
    development: () =>
      unclear('Signed with a development key: it proves nothing', [
        'It names a developer’s own machine as its issuer, as files do that were made for trying things out.',
      ]),
    'could-not-check': () => unclear('It could not be checked', couldNotCheck(report)),
    'nothing-held': () =>
      blank('There is no credential in this file', [
        'That says nothing against it: pictures lose it when they are photographed, cropped or sent by messengers, and documents when they are printed to a new file.',
        typeCode,
      ]),
    protected: () =>
      blank('This PDF is protected', [
        `Its content could not be read here, which says nothing against it. ${typeCode}`,
      ]),
    several: () =>
      unclear('There are several credentials in this file', [
        `${report.kind === 'pdf' ? 'Programs that join documents keep what is in each' : 'Wallets can hand on several together'}. None of them was looked at: drop each by itself.`,
        typeCode,
      ]),
    unreadable: () =>
      unclear('This is not a file of a certificate', [
        `It can be a PNG image, a PDF or a credential (JSON) that was downloaded from ${mentioned.host}. ${typeCode}`,
      ]),
    damaged: () =>
      unclear('This file is damaged', [
        `It is cut off, something was added behind its end, or a program did not finish. Download it again. ${typeCode}`,
      ]),
    'more-than-one': () =>
      bad('This file holds two credentials', [
        'No picture from here does: a program could be shown the one and you the other. Neither was looked at.',
      ]),
    'too-large': () =>
      unclear('This file is too large', [
        `No file from here is larger than 20 MB, so it was not read. ${typeCode}`,
      ]),
  };
  return words[report.verdict]();
}

const formWords: Readonly<Record<OtherForm, string>> = {
  'open-badge-2': 'holds an Open Badge of version 1 or 2',
  blockcerts: 'holds a Blockcerts certificate',
  clr: 'is a Comprehensive Learner Record (CLR)',
  token: 'is a token (JWT), as credentials of other issuers are',
  presentation: 'is a presentation of a wallet in which no credential can be read here',
  other: 'holds a credential in a form that is not read here',
};

const askIssuer =
  'Ask that issuer, on an address that you trust, or use a program that checks such credentials.';

function notFromHere({ foreignIssuer, host }: Mentioned): string {
  if (foreignIssuer === host) {
    return `It names ${host} as its issuer, but is no certificate that ${host} issues now: it must not be relied upon.`;
  }
  const issuer =
    foreignIssuer === null
      ? 'It names no issuer that can be read here.'
      : `It names ${foreignIssuer} as its issuer; whether that signed it was not checked.`;
  return `${issuer} This page can only speak for certificates of ${host}, and says nothing for or against it.`;
}

const asOnPage = (
  { kind, sentence, reason }: StatedVerdict,
  institution: string,
): FileVerdictWords => ({
  shape: shapeOf[kind],
  tone: kind,
  sentence,
  explanation: [`${institution} signed it. ${reason}`],
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

const blank = (sentence: string, explanation: readonly string[]): FileVerdictWords => ({
  shape: 'blank-sheet',
  tone: 'unclear',
  sentence,
  explanation,
});
