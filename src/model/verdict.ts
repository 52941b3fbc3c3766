import type { CertificateStatus, Certificate } from './certificate.ts';
import { statusOn } from './certificate.ts';
import { inWords, type CalendarDay } from '../values/calendar.ts';
import { printedCode, type VerificationCode } from './code.ts';

export type VerdictKind = CertificateStatus['kind'];

/** The drawn sign of a verdict, so that it never rests on colour alone. */
export type VerdictShape =
  'laurel' | 'broken-ring' | 'arrow' | 'lens' | 'hourglass' | 'blank-sheet' | 'question';

/** The answer of a verify page. All texts are plain sentences without markup. */
export interface Verdict {
  /** `preview`: of a page that is not published, and says nothing about any certificate. */
  readonly kind: VerdictKind | 'preview';
  /** The answer in one short sentence without a full stop. */
  readonly sentence: string;
  /** When and why, as whole sentences; the first belongs to the answer and is shown with it. */
  readonly explanation: readonly string[];
  /** The certificate to look at instead. */
  readonly replacement: VerificationCode | null;
}

export const shapeOf: Readonly<Record<Verdict['kind'], VerdictShape>> = {
  valid: 'laurel',
  revoked: 'broken-ring',
  superseded: 'arrow',
  suspended: 'lens',
  expired: 'hourglass',
  erased: 'blank-sheet',
  preview: 'question',
};

export interface VerdictOptions {
  readonly today: CalendarDay;
  /** Who issued the certificate, as printed. */
  readonly institution: string;
  /** The day of an archive, in words, where it is said of that day and not of today. */
  readonly archivedOn?: string;
}

/** The verdict on a certificate on a day. Only a valid certificate is called genuine. */
export function verdictOn(certificate: Certificate, options: VerdictOptions): Verdict {
  const status = statusOn(certificate, options.today);
  const { archivedOn } = options;
  switch (status.kind) {
    case 'valid':
      return genuine(certificate, options);
    case 'revoked':
      return revoked(status, options);
    case 'superseded':
      return superseded(status, archivedOn);
    case 'suspended':
      return suspended(status.date, options);
    case 'expired':
      return expired(status.date, archivedOn);
    case 'erased':
      return erased(status.date, options);
  }
}

/** The words of a preview in place of a verdict: never that a certificate is genuine, and never that it is not. */
export function onPreview({ sentence, explanation, replacement }: Verdict): Verdict {
  const [first = '', ...more] = explanation;
  return {
    kind: 'preview',
    sentence: 'Preview – this says nothing about a real certificate',
    explanation: [`Once published, this page would say: “${sentence}. ${first}”`, ...more],
    replacement,
  };
}

/** The verdict on a certificate whose last day has passed; the page also carries it for a visitor who comes after that day. */
export function expired(lastDay: CalendarDay, archivedOn?: string): Verdict {
  const isPast = archivedOn !== undefined;
  return {
    kind: 'expired',
    sentence: isPast
      ? `This certificate had expired on ${archivedOn}`
      : 'This certificate has expired',
    explanation: [
      `It ${isPast ? 'had been' : 'was'} valid until ${inWords(lastDay)}.`,
      `It was issued as described below, but it no longer ${isPast ? 'counted' : 'counts'}. The learner may hold a newer one, with a code of its own.`,
    ],
    replacement: null,
  };
}

function genuine(certificate: Certificate, options: VerdictOptions): Verdict {
  return {
    kind: 'valid',
    sentence: options.archivedOn
      ? `This certificate was genuine on ${options.archivedOn}`
      : 'This certificate is genuine',
    explanation: [
      validity(certificate.expires, options),
      ...(certificate.corrected ? [nameCorrected(certificate.corrected)] : []),
    ],
    replacement: null,
  };
}

function validity(
  lastDay: CalendarDay | null,
  { institution, archivedOn }: VerdictOptions,
): string {
  if (lastDay === null) {
    return archivedOn
      ? `${institution} had issued it, and it was valid.`
      : `${institution} issued it, and it is valid.`;
  }
  return archivedOn
    ? `${institution} had issued it. It was valid, with ${inWords(lastDay)} as its last day.`
    : `${institution} issued it. It is valid until ${inWords(lastDay)}.`;
}

function nameCorrected(day: CalendarDay): string {
  return `The learner’s name was corrected on ${inWords(day)}. A copy made before that day carries an earlier name, which is not published; ask for the present one.`;
}

function revoked(
  status: Extract<CertificateStatus, { kind: 'revoked' }>,
  { institution, archivedOn }: VerdictOptions,
): Verdict {
  return {
    kind: 'revoked',
    sentence: 'This certificate was revoked',
    explanation: [
      `It was revoked on ${inWords(status.date)}. ${reasonGiven(institution, status.reason)}`,
      `${institution} had issued it and ${archivedOn ? 'withdrew it later' : 'has withdrawn it'}. It must not be relied upon, whatever a copy of it looks like.`,
    ],
    replacement: null,
  };
}

/** The reason for a revocation as a verify page quotes it. */
export const reasonGiven = (institution: string, reason: string): string =>
  `The reason given by ${institution}: “${reason.trim()}”`;

function suspended(since: CalendarDay, { institution, archivedOn }: VerdictOptions): Verdict {
  return {
    kind: 'suspended',
    sentence: archivedOn
      ? `This certificate was under review on ${archivedOn}`
      : 'This certificate is under review',
    explanation: archivedOn
      ? [
          `It had been under review since ${inWords(since)}. How that ended is not known here: do not rely on it.`,
          `${institution} had issued it, and had neither confirmed nor revoked it since. Ask ${institution}.`,
        ]
      : [
          `It has been under review since ${inWords(since)}. Until the review is over, do not rely on it.`,
          `${institution} issued it, and has neither confirmed nor revoked it since. Ask ${institution}, or look at this page again later.`,
        ],
    replacement: null,
  };
}

const replacementReasons = {
  'name-corrected': 'because the learner’s name was corrected',
  'details-corrected': 'because something printed on it was corrected',
  renewed: 'because it was renewed',
} as const;

function superseded(
  status: Extract<CertificateStatus, { kind: 'superseded' }>,
  archivedOn: string | undefined,
): Verdict {
  return {
    kind: 'superseded',
    sentence: 'This certificate was replaced',
    explanation: [
      `It was replaced by certificate ${printedCode(status.by)} on ${inWords(status.date)} ${replacementReasons[status.reason]}.`,
      status.reason === 'name-corrected'
        ? 'The earlier name is withheld: a name that was put right is not kept in public. Ask for the new certificate and check that one.'
        : `It no longer ${archivedOn ? 'counted' : 'counts'}. Ask for the new certificate and check that one.`,
    ],
    replacement: status.by,
  };
}

function erased(day: CalendarDay, { institution, archivedOn }: VerdictOptions): Verdict {
  return {
    kind: 'erased',
    sentence: 'The details of this certificate were erased',
    explanation: [
      `They were erased on ${inWords(day)}. ${institution} ${archivedOn ? 'had issued' : 'issued'} a certificate with this code, but no longer ${archivedOn ? 'said' : 'says'} to whom.`,
      'It can therefore not be confirmed for any person. A document with this code proves nothing by itself.',
    ],
    replacement: null,
  };
}
