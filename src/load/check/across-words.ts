import { readCode } from '../../model/code.ts';
import { inWords } from '../../values/calendar.ts';
import { didYouMean } from '../../wording/nearest.ts';
import { quoted } from '../../wording/quoted.ts';
import type { ContentProblem } from '../problem.ts';
import type { Finding } from './find-across.ts';
import { problemAt } from '../yaml/located.ts';
import { soundDefaults, spotOf, type LocatedCertificate } from './certificate-entries.ts';

/** The certificates of a finding, as their files have them. */
export interface LocatedFinding {
  readonly kind: Finding['kind'];
  readonly later: LocatedCertificate;
  /** Itself, where the finding is of one alone. */
  readonly other: LocatedCertificate;
  /** All codes that there are. Long to list: made when it is asked for. */
  readonly codes: () => readonly string[];
}

type Words = (finding: LocatedFinding) => readonly ContentProblem[];

/** The problem of each kind of finding. */
const words: Readonly<Record<Finding['kind'], Words>> = {
  'same-code': ({ later, other }) => [
    problemAt(spotOf(later, 'code'), {
      code: 'certificate-code-duplicate',
      what:
        later.entry.code === other.entry.code
          ? 'Another certificate has the same verification code.'
          : 'Another certificate has a verification code that reads the same.',
      why: 'Capitals and hyphens make no difference, O is read as 0, I and L as 1.',
      fix: 'Give one of the two another code, or delete it if it was entered twice.',
      related: { spot: spotOf(other, 'code'), what: 'the other certificate' },
    }),
  ],
  itself: ({ later }) => [
    problemAt(targetSpot(later), {
      code: 'supersedes-itself',
      what: 'This certificate supersedes itself.',
      fix: 'Write the code of the earlier certificate, or remove `supersedes`.',
      related: { spot: spotOf(later, 'code'), what: 'its code' },
    }),
  ],
  unknown: ({ later, codes }) => [
    problemAt(targetSpot(later), {
      code: 'supersedes-unknown',
      what: `There is no certificate ${quoted(targetOf(later))} to supersede.`,
      fix: `Write the code of a certificate that is here; a published code is never removed.${didYouMean(asCode(targetOf(later)), codes())}`,
    }),
  ],
  'issued-before': ({ later, other }) => [
    problemAt(spotOf(later, 'issued'), {
      code: 'certificate-date-order',
      what: `This certificate was issued on ${inWords(issuedOf(later))}, before the one that it supersedes, ${inWords(issuedOf(other))}.`,
      fix: 'Correct one of the two days.',
      related: { spot: spotOf(other, 'issued'), what: 'the earlier certificate' },
    }),
  ],
  twice: ({ later, other }) => [
    problemAt(targetSpot(later), {
      code: 'supersedes-twice',
      what: 'Another certificate supersedes the same one.',
      why: 'A visitor who looks it up could not be shown which one replaces it.',
      fix: 'Let the later of the two supersede the earlier.',
      related: { spot: targetSpot(other), what: 'the other certificate' },
    }),
  ],
  loop: ({ later, other }) => [
    problemAt(targetSpot(later), {
      code: 'supersedes-loop',
      what: 'This certificate supersedes one that, in the end, supersedes it.',
      why: 'No certificate of the circle would be the last.',
      fix: 'Remove `supersedes` from the one that was issued first.',
      related: { spot: targetSpot(other), what: 'the next of the circle' },
    }),
  ],
};

export const acrossProblems: Words = (finding) => words[finding.kind](finding);

const targetSpot = (certificate: LocatedCertificate) => spotOf(certificate, 'supersedes', 'code');

/** The superseded code, as the file has it. */
const targetOf = ({ entry }: LocatedCertificate): string => entry.supersedes?.code ?? '';

const asCode = (written: string): string => {
  const reading = readCode(written);
  return reading.ok ? reading.code : written;
};

const issuedOf = ({ entry, document }: LocatedCertificate): string =>
  entry.issued ?? soundDefaults(document)?.issued ?? '';
