import type { StepResult } from '../../credential/verify-credential.ts';
import type { FileStep, FileVerdict } from '../../scripts/check-file/file-report.ts';
import type { FieldName } from '../../scripts/check-file/stated-fields.ts';

/** What an archive says of a file: in one sentence, and what that means. `day` stands for the archive's day. */
export const verdictWords: Readonly<Record<FileVerdict, readonly [string, string]>> = {
  genuine: [
    'This certificate is genuine as of day',
    'The institution signed it, and had not revoked it by then. What became of it later is not known here.',
  ],
  revoked: [
    'This certificate does not count',
    'It was revoked or replaced by day. Its page in this archive says which, and why.',
  ],
  expired: ['This certificate has expired', 'It was good until the day that it states.'],
  'not-yet-valid': [
    'This certificate does not count yet',
    'The day from which it counts lies ahead, by the clock of this computer.',
  ],
  altered: ['This file was altered', 'What it says is not what the institution signed.'],
  'looks-altered': [
    'The credential is genuine, but the file around it is not the archived one',
    'What you see in the file may say something else than what was signed. Compare it with the archived certificate.',
  ],
  differs: [
    'This is not what was published',
    'The institution signed it, but its page in this archive says something else, or nothing.',
  ],
  'key-not-upheld': [
    'The key behind this file is not upheld',
    'The institution had withdrawn it, or never had it. Others may have signed with it.',
  ],
  foreign: [
    'This archive cannot speak for this file',
    'It names an issuer whose keys are not in this archive. Ask there.',
  ],
  unsigned: ['This file is not signed', 'Anybody could have written it. Look its code up.'],
  development: [
    'This file proves nothing',
    'It is signed with a key for trials, as anybody can make one.',
  ],
  'nothing-held': [
    'This file holds no credential',
    'It may be a copy that lost it, such as a screenshot. Look its code up.',
  ],
  'more-than-one': [
    'This file holds more than one credential',
    'A program could be shown one and a person another, so none is believed.',
  ],
  damaged: ['This file is damaged', 'It is not whole. Ask for it again.'],
  unreadable: ['This is no certificate file', 'It holds nothing that could be read as one.'],
  'too-large': ['This file is too large for a certificate', 'It was not read.'],
  'could-not-check': [
    'Could not check',
    'Something that is needed for an answer is not in this archive, or this browser cannot do it. That says nothing about the certificate.',
  ],
};

export const stepWords: Readonly<Record<FileStep, string>> = {
  file: 'The file is whole',
  held: 'It holds one credential',
  issuer: 'The issuer is one of this archive',
  signature: 'The signature is the issuer’s',
  dates: 'The dates are right today',
  status: 'It was not revoked or replaced as of day',
  published: 'It says what its archived page says',
  looks: 'The file is the archived one',
};

export const resultWords: Readonly<Record<StepResult, string>> = {
  holds: 'yes',
  fails: 'no',
  unknown: 'could not check',
  'not-reached': 'not looked at',
};

export const fieldWords: Readonly<Record<FieldName, string>> = {
  name: 'Name',
  course: 'Course',
  distinction: 'With distinction',
  institution: 'Institution',
  issued: 'Issued',
  expires: 'Good until',
  identity: 'Identity check',
};

/** The tone in which a verdict is drawn, as verify pages have it. */
export const tones: Readonly<Partial<Record<FileVerdict, string>>> = {
  genuine: 'valid',
  revoked: 'revoked',
  altered: 'revoked',
  'looks-altered': 'revoked',
  differs: 'revoked',
  'key-not-upheld': 'revoked',
  'more-than-one': 'revoked',
  expired: 'expired',
};
