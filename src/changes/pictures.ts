import { artworkHash } from '../image/artwork-hash.ts';
import { artworkOf, type CertificateArtwork } from '../image/artwork.ts';
import type { CalendarDay } from '../values/calendar.ts';
import type { VerificationCode } from '../model/code.ts';
import type { Content } from '../model/content.ts';
import type { Changes } from './changes.ts';
import type { ChangeKind } from './certificate-changes.ts';

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
export function picturesOf(
  before: Content | null,
  after: Content,
  today: CalendarDay,
  changes: Changes,
): Pictures {
  const earlier = new Map((before?.certificates ?? []).map((each) => [each.code, each]));
  const kinds = new Map(changes.certificates.map(({ code, kind }) => [code, kind]));
  const all = after.certificates.flatMap((certificate): Picture[] => {
    const { code, courseId, sessionId } = certificate;
    const was = earlier.get(code);
    const picture = {
      ...{ code, courseId, sessionId, why: kinds.get(code) ?? ('shared' as const) },
      before: before && was && certificate.name !== null ? artworkOf(before, was, today) : null,
      after: artworkOf(after, certificate, today),
    };
    return looksOtherwise(picture) ? [picture] : [];
  });
  const alike = Map.groupBy(all, ({ why, courseId, sessionId }) =>
    [why, courseId, sessionId].join(' '),
  );
  const shown = [...alike.values()].flatMap((each) => each.slice(0, mostAlike));
  return { shown: shown.slice(0, mostInAll), of: all.length };
}

const looksOtherwise = ({ before, after }: Picture) =>
  (before !== null || after !== null) && lookOf(before) !== lookOf(after);

const lookOf = (artwork: CertificateArtwork | null) =>
  artwork === null ? null : artworkHash(artwork, []);
