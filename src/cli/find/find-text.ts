import { onSite, verifyPath } from '../../model/addresses.ts';
import { statusOn, type Certificate, type CertificateStatus } from '../../model/certificate.ts';
import { printedCode } from '../../model/code.ts';
import type { Content } from '../../model/content.ts';
import { certificateStatusInWords } from '../../records/view/result-words.ts';
import { inWords, type CalendarDay } from '../../values/calendar.ts';
import { quoted } from '../../wording/quoted.ts';

/** A certificate as staff read it in a terminal. */
export function certificateText(
  certificate: Certificate,
  { site, courses }: Pick<Content, 'site' | 'courses'>,
  today: CalendarDay,
): string {
  const { code, name, courseId, sessionId, issued, distinction } = certificate;
  const title = courses.find(({ id }) => id === courseId)?.title ?? courseId;
  return [
    `${printedCode(code)}  ${stateInWords(statusOn(certificate, today))}`,
    `  ${name ?? 'The name is not published.'}`,
    `  ${title} (${courseId}), session ${sessionId}`,
    `  issued on ${inWords(issued)}${distinction ? ', with distinction' : ''}`,
    `  ${onSite(site, verifyPath(code))}`,
  ].join('\n');
}

function stateInWords(status: CertificateStatus): string {
  const state = certificateStatusInWords(status.kind).toLowerCase();
  if (status.kind === 'valid') return state;
  const by = status.kind === 'superseded' ? ` by ${printedCode(status.by)}` : '';
  const why = status.kind === 'revoked' ? `: ${quoted(status.reason, 300)}` : '';
  const when = status.kind === 'suspended' ? 'since' : 'on';
  return `${state}${by} ${when} ${inWords(status.date)}${why}`;
}
