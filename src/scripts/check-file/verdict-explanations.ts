import type { PictureComparison } from './compare-pictures.ts';
import type { FileReport } from './file-report.ts';

/** What helps with every file. */
export const typeCode =
  'Type the code that is printed at its lower right, and see what is stated there.';

export const lookOf = ({ kind }: FileReport): string => (kind === 'pdf' ? 'document' : 'picture');

/** Of a file that is what is published. */
export function genuine({ kind, steps }: FileReport, institution: string): string[] {
  const same = {
    png: 'The picture is the published one, pixel by pixel.',
    pdf: 'The document is the published one, byte by byte.',
    json: '',
    other: '',
  }[kind];
  return [
    steps.published === 'holds'
      ? `${institution} signed it, and it states what is published here now. ${same}`.trim()
      : `${institution} signed it, and it counts. ${same}`.trim(),
  ];
}

/** Of an intact credential in something else than what is published. */
export function looksAltered({ kind, picture }: FileReport): string[] {
  if (kind === 'pdf') {
    return [
      'The credential in it is intact, but the document around it differs from the published one: somebody altered it, or a program saved it anew.',
      'Rely on what the credential states, below, and not on the document.',
    ];
  }
  const why: Readonly<Record<PictureComparison['kind'], string>> = {
    equal: '',
    size: 'has another size than the published one.',
    differs: 'differs from the published one: somebody altered it, or it is an earlier edition.',
    'not-plain':
      'is not a plain one: it cannot be drawn, or some programs would show something else of it.',
  };
  return [
    `The credential in it is intact, but the picture around it ${why[picture?.kind ?? 'differs']}`,
    'Rely on what the credential states, below, and not on the picture.',
  ];
}

/** What hindered the check, and what to do. */
export function couldNotCheck({ steps }: FileReport): string[] {
  const why =
    steps.signature === 'unknown'
      ? 'This browser cannot check signatures of this kind; a newer one can.'
      : 'Its signature holds, but whether it was revoked could not be found out.';
  return [why, `That is neither a yes nor a no. Try again, or: ${typeCode.toLowerCase()}`];
}
