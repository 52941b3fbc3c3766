import { artworkHash, sharedHash } from '../image/artwork-hash.ts';
import { artworkOf, sharedArtworkOf, type CertificateArtwork } from '../image/artwork.ts';
import type { ReadSession } from '../load/link-sessions.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from '../model/code.ts';
import type { Changes } from './changes.ts';
import type { ChangeKind } from './certificate-changes.ts';
import type { CertificatePair, Comparison } from './compare-sessions.ts';

/**
 * A certificate's picture before and after; null if it does not exist, or is of a name that is no longer to be seen: one that was
 * erased or is withheld. Staff who review a correction see both names, in the pictures alone.
 */
export interface Picture {
  readonly code: VerificationCode;
  readonly why: ChangeKind | 'shared';
  readonly courseId: string;
  readonly sessionId: string;
  readonly before: CertificateArtwork | null;
  readonly after: CertificateArtwork | null;
}

export interface Pictures {
  readonly shown: readonly Picture[];
  /** How many certificates look otherwise than before, or are new. */
  readonly of: number;
}

/** Of one session and for one reason: they look alike. */
const mostAlike = 3;
/** In a report: a page that nobody scrolls through shows nothing. */
const mostInAll = 48;

/** The certificates that look otherwise than before, a few of each session and reason. */
export async function picturesOf(
  comparison: Comparison,
  today: CalendarDay,
  changes: Changes,
): Promise<Pictures> {
  const kinds = new Map(changes.certificates.map(({ code, kind }) => [code, kind]));
  const shown: Picture[] = [];
  let of = 0;
  for (const session of comparison.after.sessions) {
    const isSame = comparison.isSame(session);
    if (isSame && sharesLook(comparison, session)) continue;
    const isEnough = shown.length >= mostInAll;
    // All of it look otherwise by what they share, and for no other reason: there is nothing to compare.
    if (isSame) of += session.named;
    if (isSame && isEnough) continue;
    const pictures = (await comparison.pairsOf(session))
      .map((pair) => pictureOf(pair, comparison, today, kinds.get(pair.after.code) ?? 'shared'))
      .filter(looksOtherwise);
    if (!isSame) of += pictures.length;
    const alike = Map.groupBy(pictures, ({ why }) => why);
    shown.push(...[...alike.values()].flatMap((each) => each.slice(0, mostAlike)));
  }
  return { shown: shown.slice(0, mostInAll), of };
}

/** Whether what all certificates of a session show is the same as before. Distinction is not of the content, so that one of the two is enough. */
function sharesLook({ before, after, earlierOf }: Comparison, session: ReadSession): boolean {
  const was = earlierOf(session);
  if (!before || !was) return false;
  const lookOf = (content: typeof after, of: ReadSession) =>
    sharedHash(sharedArtworkOf(content, { ...of, distinction: false }));
  return session.named === 0 || lookOf(before, was) === lookOf(after, session);
}

function pictureOf(
  { before: was, after: certificate }: CertificatePair,
  { before, after }: Comparison,
  today: CalendarDay,
  why: Picture['why'],
): Picture {
  const { code, courseId, sessionId } = certificate;
  return {
    ...{ code, courseId, sessionId, why },
    before: before && was && certificate.name !== null ? artworkOf(before, was, today) : null,
    after: artworkOf(after, certificate, today),
  };
}

function looksOtherwise({ before, after }: Picture): boolean {
  if (before === null || after === null) return before !== after;
  return artworkHash(before, []) !== artworkHash(after, []);
}
