import type { ContentProblem } from '../problem.ts';
import { acrossProblems } from './across-words.ts';
import type { LocatedCertificate } from './certificate-entries.ts';
import type { AllCertificates } from './find-across.ts';
import type { SessionFacts } from './session-facts.ts';

/**
 * The problems of certificates that contradict those of other sessions.
 * @param certificatesOf the certificates of a session, by its place among sessions; asked for only where something is wrong
 */
export async function checkAcross(
  { findings, sessionOf }: AllCertificates,
  sessions: readonly SessionFacts[],
  certificatesOf: (session: number) => Promise<readonly LocatedCertificate[]>,
): Promise<readonly ContentProblem[]> {
  const codes = () => sessions.flatMap((one) => one.codes);
  const opened = new Map<number, readonly LocatedCertificate[]>();
  const problems: ContentProblem[] = [];
  for (const finding of findings) {
    const { kind, later } = finding;
    const located = async (place: number) => {
      const [session, at] = sessionOf(place);
      const certificates = opened.get(session) ?? (await certificatesOf(session));
      opened.set(session, certificates);
      return certificates[at];
    };
    const one = await located(later);
    const other = 'other' in finding ? await located(finding.other) : one;
    if (!one || !other) throw new Error('a session has fewer certificates than when it was read');
    problems.push(...acrossProblems({ kind, later: one, other, codes }));
  }
  return problems;
}
