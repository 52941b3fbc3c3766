import { hasOurContexts } from '../../credential/verify-proof.ts';
import type { PictureComparison } from './compare-pictures.ts';
import type { FileReport } from './file-report.ts';
import type { Setting } from './setting.ts';
import { isOfRecord } from './stated-fields.ts';

/** Advice that helps with every file. */
export const typeCode =
  'Type the code that is printed at its lower right, and see what is stated there.';

/** For a file that is what is published, or a course record that is as its institution signed it. */
export function genuine(
  { kind }: FileReport,
  institution: string,
  statedOn: string | null,
  { published, counts }: Setting,
): string[] {
  if (statedOn !== null) {
    return [
      `${institution} signed this course record, and the certificate behind it ${counts}. Its results are stated on ${statedOn}; a later correction is not visible here.`,
    ];
  }
  const same =
    kind === 'png'
      ? ' The picture is the published one, pixel by pixel.'
      : kind === 'pdf'
        ? ' The document is the published one, byte by byte.'
        : '';
  return [`${institution} signed it, and it states ${published}.${same}`];
}

/** For a signature that holds if the rest could not be compared. */
export function onlyCredential(
  { kind, steps }: FileReport,
  institution: string,
  { counts }: Setting,
): string[] {
  const signed = `${institution} signed it, and it ${counts}.`;
  const around = kind === 'pdf' ? 'document' : 'picture';
  if (steps.published !== 'holds') {
    return [`${signed} Whether it is the present edition could not be found out. Try again.`];
  }
  return [
    `${signed} Whether the ${around} around it is the published one could not be compared: rely on what the credential states, below, and not on the ${around}.`,
  ];
}

export function carriesMore(report: FileReport, institution: string): string[] {
  const { kind, named } = report;
  const published =
    kind === 'png'
      ? 'The picture and its credential are the published ones'
      : 'The credential in it is the published one';
  const same = isOfRecord(report) ? 'The course record in it is intact' : published;
  return [
    `${same}, and ${institution} signed it. The file carries something more: ${named.join(', ')}.`,
    'Programs that edit pictures or hand credentials on add such parts, and a stranger can hide another document in them: rely on what the credential states, below.',
  ];
}

/** Of a signed credential with other statements than the present one of the same certificate. */
export function earlierEdition(
  report: FileReport,
  institution: string,
  { seeEdition, counts }: Setting,
): string[] {
  const { fields, named, kind } = report;
  const isRenamed = fields.some(({ field, isEqual }) => field === 'name' && isEqual === false);
  const isShown = fields.some(({ isEqual }) => isEqual === false);
  return [
    `${institution} signed the credential in it. ${isRenamed ? 'The name was corrected since' : 'Something in it was changed since'}, and the certificate ${counts}.${isShown ? ' Below is what differs.' : ` What differs: ${named.join(', ')}.`}`,
    `${kind === 'png' || kind === 'pdf' ? 'What is drawn around it was not looked at. ' : ''}${seeEdition}`,
  ];
}

/** For a signed credential that is not the one published under its code. */
export function differs(
  { named }: FileReport,
  institution: string,
  { seePage, published }: Setting,
): string[] {
  if (named.includes('issuer.id')) {
    return [
      `${institution} signed it, but the certificate with this code is of another institution. It must not be relied upon.`,
    ];
  }
  return named.length > 0
    ? [`${institution} signed it, but it is not ${published} under its code. ${seePage}`]
    : [
        `${institution} signed it, but nothing is published here under its address. It must not be relied upon.`,
      ];
}

/** For a credential whose proof does not hold. */
export function altered({ credential }: FileReport, institution: string): string[] {
  const isReordered = credential !== null && !hasOurContexts(credential);
  const why = isReordered
    ? 'but says otherwise what its words mean: its list “@context” is another one, or in another order'
    : 'but the signature does not fit what it says';
  return [`It names ${institution} as its issuer, ${why}. It must not be relied upon.`];
}

/** For an intact credential in another picture than the published one. */
export function looksAltered({ picture }: FileReport): string[] {
  return [
    `The credential in it is intact, but the picture around it ${pictureWords(picture)}`,
    'Rely on what the credential states, below, and not on the picture.',
  ];
}

function pictureWords(picture: PictureComparison | null): string {
  if (picture?.kind === 'size') return 'has another size than the published one.';
  if (picture?.kind !== 'not-plain') {
    return 'differs from the published one: it was altered, or is an earlier edition.';
  }
  return picture.what.length === 0
    ? 'is not a plain one: it cannot be drawn.'
    : `is not a plain one: some programs would show something else of it, because of ${picture.what.join(', ')}.`;
}

/** The reason why a check could not be completed, and what to do. */
export function couldNotCheck({ steps }: FileReport): string[] {
  const why =
    steps.signature === 'unknown'
      ? 'This browser cannot check signatures of this kind; a newer one can.'
      : 'Its signature holds, but whether it was revoked could not be found out.';
  return [why, `That is neither a yes nor a no. Try again, or: ${typeCode.toLowerCase()}`];
}
