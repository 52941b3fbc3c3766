import { readCode, type VerificationCode } from '../../model/code.ts';
import type { Successor, Successors } from '../../model/supersession.ts';
import type { CalendarDay } from '../../values/calendar.ts';
import { certificatesIn, soundDefaults, type LocatedCertificate } from './certificate-entries.ts';
import type { ContentFolder } from '../files/content-folder.ts';

/**
 * The part of a session that matters to other sessions. It is small: that of all sessions is in memory, and the certificates of one
 * session at a time.
 */
export interface SessionFacts {
  /** Of its certificates that could be read, in the order of its files. */
  readonly codes: readonly VerificationCode[];
  /** The issue date of each; empty where it is missing. */
  readonly issued: readonly CalendarDay[];
  readonly successions: readonly SuccessionFacts[];
}

/** A certificate that supersedes another. */
export interface SuccessionFacts extends Omit<Successor, 'code' | 'issued'> {
  /** Its place among the session’s certificates. */
  readonly at: number;
  /** The earlier certificate; null where its code cannot be read. */
  readonly earlier: VerificationCode | null;
}

/** The certificates of a session that could be read, in the order of its files. */
export const certificatesOfSession = ({
  certificates,
}: Pick<ContentFolder, 'certificates'>): readonly LocatedCertificate[] =>
  certificates.flatMap(certificatesIn);

export function factsOf(session: Pick<ContentFolder, 'certificates'>): SessionFacts {
  const certificates = certificatesOfSession(session);
  return {
    codes: certificates.map(({ code }) => code),
    issued: certificates.map(({ entry, document }) => {
      const issued = entry.issued ?? soundDefaults(document)?.issued;
      return issued ?? '';
    }),
    successions: certificates.flatMap(({ entry }, at): SuccessionFacts[] => {
      if (!entry.supersedes) return [];
      const { code, reason } = entry.supersedes;
      const reading = readCode(code);
      const earlier = reading.ok ? reading.code : null;
      return [{ at, earlier, reason, isCorrected: entry.corrected !== undefined }];
    }),
  };
}

/** The later certificate of each that is superseded, by the code of the earlier. */
export function successorsIn(sessions: readonly SessionFacts[]): Successors {
  const successors = new Map<VerificationCode, Successor>();
  for (const { codes, issued, successions } of sessions) {
    for (const { at, earlier, reason, isCorrected } of successions) {
      const code = codes[at];
      if (earlier === null || code === undefined) continue;
      successors.set(earlier, { code, reason, issued: issued[at] ?? '', isCorrected });
    }
  }
  return successors;
}
