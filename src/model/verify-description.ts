import { inWords } from '../values/calendar.ts';
import type { Certificate } from './certificate.ts';
import { printedCode } from './code.ts';
import type { Course, Institution } from './content.ts';
import { isolated } from './names.ts';
import type { Verdict } from './verdict.ts';

export interface CertificateInContext {
  readonly certificate: Certificate;
  readonly course: Pick<Course, 'title'>;
  readonly institution: Pick<Institution, 'name'>;
  readonly verdict: Verdict;
}

const states: Record<Exclude<Verdict['kind'], 'valid'>, string> = {
  preview: 'Certificate',
  revoked: 'Revoked certificate',
  superseded: 'Replaced certificate',
  suspended: 'Certificate under review',
  expired: 'Expired certificate',
  erased: 'Erased certificate',
};

/** The title of a verify page. Only a valid certificate is titled with the learner's name. */
export function verifyTitle({ certificate, course, verdict }: CertificateInContext): string {
  if (verdict.kind !== 'valid') return `${states[verdict.kind]} ${printedCode(certificate.code)}`;
  return `${isolated(certificate.name ?? '')}: ${course.title}`;
}

/** The text beneath the title in a link preview of a verify page. */
export function verifyDescription(context: CertificateInContext): string {
  const { certificate, institution, verdict } = context;
  if (verdict.kind !== 'valid') return `${verdict.sentence}. ${verdict.explanation[0] ?? ''}`;
  return `Certificate issued by ${institution.name} on ${inWords(certificate.issued)}${certificate.distinction ? ', with distinction' : ''}. Check its present status and what the course asked for.`;
}

/** A description of a certificate's image, for people who do not see it. */
export function imageText({ certificate, course, institution }: CertificateInContext): string {
  return `Certificate of ${institution.name} for ${isolated(certificate.name ?? '')}: ${course.title}${certificate.distinction ? ', with distinction' : ''}. Issued on ${inWords(certificate.issued)}, code ${printedCode(certificate.code)}.`;
}

export type NameLength = 'usual' | 'long' | 'longest';

/** The length class that decides the size of a name. Counts graphemes, since marks take no room of their own. */
export function nameLength(name: string): NameLength {
  if (name.length <= 32) return 'usual';
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].length;
  if (graphemes > 80) return 'longest';
  return graphemes > 32 ? 'long' : 'usual';
}
