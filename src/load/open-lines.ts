import type { Certificate } from '../model/certificate.ts';
import type { VerificationCode } from '../model/code.ts';
import type { CourseRecord, SessionContent } from '../model/content.ts';
import type { ReadSession } from './link-sessions.ts';
import type { ContentBySession } from './read-sessions.ts';

/** A session with the certificates of other sessions to which its own lead. */
export async function openWithLines(
  content: Pick<ContentBySession, 'sessions'>,
  session: ReadSession,
): Promise<SessionContent> {
  const { certificates, records } = await session.open();
  const others = await openRestOfLines(content, certificates);
  return { certificates: [...certificates, ...others.certificates], records };
}

/**
 * The further certificates that some replaced or that replaced them, near and far, and the records that name those. Only sessions that
 * have one of them are opened.
 */
export async function openRestOfLines(
  { sessions }: Pick<ContentBySession, 'sessions'>,
  some: readonly Certificate[],
): Promise<SessionContent> {
  const known = new Set(some.map(({ code }) => code));
  const certificates: Certificate[] = [];
  const records: CourseRecord[] = [];
  let next = besides(known, some);
  while (next.size > 0) {
    const found: Certificate[] = [];
    for (const session of sessions) {
      if (!session.codes.some((code) => next.has(code))) continue;
      const opened = await session.open();
      found.push(...opened.certificates.filter(({ code }) => next.has(code)));
      records.push(
        ...opened.records.filter(({ certificate }) => certificate && next.has(certificate)),
      );
    }
    certificates.push(...found);
    for (const { code } of found) known.add(code);
    next = besides(known, found);
  }
  return { certificates, records };
}

/** The codes to which certificates lead, but for those that are known. */
const besides = (
  known: ReadonlySet<VerificationCode>,
  certificates: readonly Certificate[],
): ReadonlySet<VerificationCode> =>
  new Set(
    certificates
      .flatMap(({ supersedes, supersededBy }) => [supersedes?.code ?? [], supersededBy?.code ?? []])
      .flat()
      .filter((code) => !known.has(code)),
  );
