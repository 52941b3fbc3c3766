import type { StepResult } from '../../credential/verify-credential.ts';
import type { FileReport, FileStep } from './file-report.ts';
import type { Setting } from './setting.ts';
import { isOfRecord, type FieldName } from './stated-fields.ts';

/** The question of a step, as a statement that holds or does not. */
export function stepWords(
  step: FileStep,
  report: FileReport,
  { ownIssuer, published }: Setting,
): string {
  const words: Readonly<Record<FileStep, string>> = {
    file: 'The file can be read',
    held: 'It holds one credential',
    issuer: ownIssuer,
    signature: 'The signature fits what it says',
    dates: 'It is valid today',
    status: 'It was not revoked, replaced or put under review',
    published: isOfRecord(report)
      ? `The certificate behind it states ${published}`
      : `It states ${published}`,
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
