import type { StepResult } from '../../credential/verify-credential.ts';
import type { FileReport, FileStep } from './file-report.ts';
import { isOfRecord, type FieldName } from './stated-fields.ts';

/** The question of each step, as a statement that holds or does not. */
export function stepWords(step: FileStep, report: FileReport): string {
  const words: Readonly<Record<FileStep, string>> = {
    file: 'The file can be read',
    held: 'It holds one credential',
    issuer: 'Its issuer is one of this site',
    signature: 'The signature fits what it says',
    dates: 'It is valid today',
    status: 'It was not revoked or replaced',
    published: isOfRecord(report)
      ? 'The certificate behind it states what is published here now'
      : 'It states what is published here now',
    looks:
      report.kind === 'pdf'
        ? 'The document is the published one, byte by byte'
        : 'The picture is the published one, pixel by pixel',
  };
  return words[step];
}

export const resultWords: Readonly<Record<StepResult, string>> = {
  holds: 'Yes',
  fails: 'No',
  unknown: 'Could not be checked',
  'not-reached': 'Not looked at',
};

export const fieldWords: Readonly<Record<FieldName, string>> = {
  name: 'Learner',
  course: 'Course',
  distinction: 'With distinction',
  institution: 'Issued by',
  issued: 'Issued on',
  stated: 'Stated on',
  expires: 'Valid until',
  identity: 'Identity',
};
